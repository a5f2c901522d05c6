const ownProperty = {}.hasOwnProperty

/** Old phones lack `Object.hasOwn`, which the GraphQL cache calls. Import this before anything else. */
if (typeof Object.hasOwn !== 'function') {
  Object.defineProperty(Object, 'hasOwn', {
    value: (target: object, key: PropertyKey) => ownProperty.call(target, key),
    configurable: true,
    writable: true,
  })
}

export {}
