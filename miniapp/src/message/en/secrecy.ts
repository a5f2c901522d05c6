/** What the secret ballot keeps and what it does not, as docs/secrecy.md says it to auditors. */
export const secrecy = {
  title: 'What is kept, and what is not',
  lead: 'No fine words here. What we can keep is said with how; what we cannot keep is said too, so that you know before you vote.',
  'promise.title': 'What is kept',
  'promise.who.title': 'Nobody can know how you voted, administrators included',
  'promise.who.text':
    'Your phone thinks of a long ballot number, covers it and has it stamped. The system knows that you got one stamp; it never sees the number. Casting needs no login: a ballot has no name, no time and no address, and no log holds one.',
  'promise.one.title': 'One person, one ballot',
  'promise.one.text':
    'Only people on the roll get a stamp, and each gets one. Another phone, a second tap or a bad signal makes no ballot more and none less.',
  'promise.revote.title': 'You can change it until closing',
  'promise.revote.text':
    'If somebody makes you vote while they watch, vote as they say and vote again later. Only the last one counts.',
  'promise.check.title': 'Nothing can be changed, removed or added',
  'promise.check.text':
    'After closing every ballot number is on a public board with its answer. You find your own, and anybody can count all of them again. The stamps cannot be forged: one ballot more, less or other is found.',
  'promise.parts.title': 'Nor does a pattern of answers give you away',
  'promise.parts.text':
    'Each question is a ballot of its own, cast and kept apart; nobody can put yours together again. What you write is not on the board: only the host reads it, without knowing whose it is.',
  'promise.paper.title': 'Paper counts the same',
  'promise.paper.text':
    'Two people enter the sheets apart, differences are settled, the supervision committee signs. Then they lie among the others and cannot be told from them.',
  'limit.title': 'What is not',
  'limit.watch.title': 'Somebody stands beside you',
  'limit.watch.text':
    'Software does not see who is with you. Vote where nobody looks; if you were watched, vote again before closing.',
  'limit.phone.title': 'Your phone is taken, or runs bad software',
  'limit.phone.text':
    'The number and your answers are kept on this phone so that you can check them. Whoever opens it sees them. After checking you can delete the answers under “My ballots”. What WeChat and the maker of the phone see is beyond us.',
  'limit.code.title': 'You tell somebody your ballot code',
  'limit.code.text':
    'Whoever has it sees how you voted and can change it until closing. It is for moving to another phone: do not send pictures of it.',
  'limit.same.title': 'Everybody votes alike',
  'limit.same.text':
    'If all are satisfied, the result tells how each one voted. Questions with fewer than five ballots are not published.',
  'limit.words.title': 'Your words give you away',
  'limit.words.text':
    'Who reads of your family or hears your way of speaking can guess. Do not write names or family matters if you want to stay unknown.',
  'limit.roll.title': 'The roll itself is false',
  'limit.roll.text':
    'If people who do not exist stand on the roll and somebody votes for them, the board cannot show it. So the roll is fixed before voting, and the supervisors see how many ballots were taken and by whom. If the roll is wrong, say so at once.',
  'limit.time.title': 'Somebody watches the machine all the time',
  'limit.time.text':
    'Ballots carry no time, and phones wait and cast piece by piece, so that the order tells little. Whoever watches both server and network in those very seconds may still guess, more easily when you alone vote at night.',
  'limit.helper.title': 'Somebody fills it in for you',
  'limit.helper.text':
    'Who helps you knows how you vote. Who helped whom is recorded. If nobody shall know, take a paper ballot.',
  'check.title': 'How to check it yourself',
  'check.one':
    'After closing open the result and press “Check my ballot”. The phone fetches the board and counts for itself: nobody needs to be trusted.',
  'check.two': 'Who knows computers can count the same board again on their own with the public program.',
  'check.three':
    'If it does not agree, keep a picture and tell the supervision committee; if they do nothing, the township.',
  more: 'For auditors the whole account is in the product’s documents, docs/secrecy.md.',
}
