module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '9', android: '5' } }]],
  // Chinese stays Chinese: written as \uXXXX it would take twice the room.
  generatorOpts: { jsescOption: { minimal: true } },
  plugins: [require('./config/compact-documents')],
}
