/** Style sheets have no part in screen tests. */
export {}
