import type { Translation } from '../catalogue'
import type { ballot as source } from '../zh-CN/ballot'

export const ballot = {
  title: 'Secret ballot',
  'intro.secret':
    'Nobody can find out what you choose, the administrators included. Your phone seals the ballots before they are stamped, and the box does not look at who brings them.',
  'intro.more': 'Why we can say so, and what we cannot promise',
  'intro.again': 'This is what you chose last time. Change it and vote again: only the last time counts.',
  'summary.note': 'Press a line to change it. Until closing you may vote again; only the last time counts.',
  'summary.send': 'Vote',
  'summary.again': 'Vote again',

  'seal.title': 'Taking your ballots',
  'seal.BLINDING': 'Sealing the ballots',
  'seal.ASKING': 'Having them stamped',
  'seal.SEALING': 'Checking the stamp of each ballot',
  'seal.note':
    'An old phone takes some seconds. If it is interrupted, the next opening goes on: nothing is lost or cast twice.',

  'fault.NO_CHANCE':
    'This phone cannot draw a safe ballot code, so it cannot vote in secret. Please ask the supervision committee for a paper ballot.',
  'fault.STORAGE':
    'The phone is full and cannot keep your ballot code, so nothing was cast. Please make room and try again; what you filled in is still here.',
  'fault.KEYS':
    'The stamps offered are not those of before. To keep your secret nothing was cast. Please tell the supervision committee or the county; you may also take a paper ballot.',
  'fault.FORGED':
    'The stamp on a ballot did not pass the check; nothing was cast. Please try again, and tell the supervision committee if it stays so.',

  'cast.title': 'My ballots',
  'cast.progress': '{cast} of {total} ballots are in the box',
  'cast.why': 'Each question is a ballot of its own. They are cast apart, so that nobody can tie them together.',
  'cast.waiting':
    'The others follow within a minute; please leave this open. If you close it nothing is lost: the next opening goes on.',
  'cast.done': 'All ballots are in the box',
  'cast.doneText': 'After {date} all ballots are published, and you can check that yours are among them.',
  'cast.CLOSED':
    '{count} ballots had no answer from the box before closing. Once all are published, press “Check my ballots”.',
  'cast.REFUSED':
    'The box did not take {count} ballots. Please show this page to the supervision committee; until closing there is paper or help.',
  'cast.REPLACED':
    'Of {count} ballots another phone of yours has cast newer ones, which count. To change them, vote again.',
  'cast.again': 'Vote again before closing',

  'code.title': 'Your ballot code is kept on this phone',
  'code.mine': 'Ballot code',
  'code.note': 'Write it down before you change phones: with it you can vote again and check on another phone.',
  'code.warning': 'Show it to nobody. After closing, whoever sees it can find out what you chose.',
  'code.show': 'Show the code',
  'code.hide': 'Hide the code',
  'code.copy': 'Copy the code',
  'code.copied': 'The code is copied. Keep it where only you can see it.',

  'elsewhere.title': 'Your ballots were taken already',
  'elsewhere.text':
    'They were taken on another phone, or this phone’s memory was cleared. Everybody takes them once, so they cannot be taken here again.',
  'elsewhere.code': 'If you wrote the ballot code down, enter it to vote again on this phone.',
  'elsewhere.lost':
    'If the code is lost, ballots that were cast still count; they just cannot be changed or checked one by one.',
  'elsewhere.enter': 'Enter the code',
  'import.label': 'Ballot code',
  'import.hint': '14 groups of 4 letters or digits',
  'import.use': 'Use this code',
  'import.CODE_LENGTH':
    'A code has 56 letters and digits; there are {letters}. Please compare with what you wrote down.',
  'import.CODE_LETTER': 'Something here is in no code: there are digits and letters only, and no I, L, O or U.',
  'import.CODE_WRONG': 'One letter is wrong or two changed places. Please compare group by group.',

  'paper.title': 'You have a paper ballot',
  'paper.text':
    'You are marked for paper on the roll, so the phone gives out none: nobody is counted twice. Paper counts the same.',
  'paper.change': 'To use the phone instead, hand the paper back to the supervision committee before closing.',
  'unable.title': 'This phone cannot vote in secret',
  'unable.text':
    'Its system is too old to seal a ballot, and an unsealed one would be no secret. Your vote is not lost.',
  'unable.next':
    'Please ask the supervision committee for a paper ballot or for help. Paper counts the same and is as secret.',
  'counting.title': 'Closed; paper ballots are being counted',
  'counting.text': 'The result follows when they are counted. The ballots of phones lie in the box, unseen.',

  'mine.title': 'My ballots',
  'mine.note': 'Secret ballots this phone keeps for you. They are nowhere else.',
  'mine.emptyTitle': 'No ballots on this phone',
  'mine.emptyText':
    'After a secret evaluation the code is kept here. If you changed phones, open that evaluation and enter the code you wrote down.',
  'mine.unsent': 'Not cast yet',
  'mine.closes': 'Closes',
  'mine.open': 'See or vote again',
  'mine.check': 'Result; check my ballots',
  'mine.elsewhere': 'Taken on another phone',
  'mine.forget': 'Delete from this phone',
  'mine.forgetSure':
    'After that this phone does not know what you chose and cannot check your ballots. What was cast still counts.',
  'mine.forgotten': 'Deleted from this phone',

  'check.title': 'Check my ballots',
  'check.intro':
    'All ballots are published: numbers, stamps, choices. Your phone checks and counts each by itself; nobody has to be believed.',
  'check.introNone': 'There is no ballot of yours on this phone; it can still check every stamp and count again.',
  'check.start': 'Check my ballots',
  'check.startNone': 'Count again',
  'check.fetching': 'Fetching the published ballots',
  'check.progress': '{done} of {total} ballots checked',
  'check.unable':
    'This phone is too old to check stamps. Please use a newer one, or the checking program on a computer.',
  'check.unreached': 'The published ballots did not come. Please try again where the signal is better.',
  'check.good': 'My ballots are among them, and the count is right',
  'check.goodNone': 'The count is right',
  'check.goodText': 'The stamps of {checked} ballots are genuine, and counting them again gives the published result.',
  'check.bad': 'Something does not agree',
  'check.tell':
    'Please hand a picture of this page to the supervision committee; if they do nothing, to the township or county. This is serious, and no mistake of yours.',
  'check.MISSING': '“{title}”: your ballot is not among those published',
  'check.CHANGED': '“{title}”: your ballot says something else than you did',
  'check.KEY': '“{title}”: yours was stamped with another stamp than the published one',
  'check.UNSURE': '“{title}”: the box had not answered when it closed, and the ballot is not among those published',
  'check.part': '“{title}”',
  'check.whole': 'The whole board',
  'check.fault.BOARD_FORMAT': 'What was published is no board of ballots',
  'check.fault.BOARD_PARTS': 'The questions are not those of this evaluation',
  'check.fault.BOARD_KEY': 'A stamp that may not be used',
  'check.fault.BOARD_KEY_TWICE': 'Two questions have the same stamp',
  'check.fault.BOARD_ISSUED': 'More ballots were taken than there are people',
  'check.fault.BOARD_CAST': 'The number of ballots is not the one told',
  'check.fault.BOARD_PAPER': 'The number of paper ballots is wrong',
  'check.fault.BOARD_ORDER': 'A ballot is there twice, or the order was changed',
  'check.fault.BOARD_NUMBER': 'A ballot number is none',
  'check.fault.BOARD_SIGNATURE': 'A stamp is false',
  'check.fault.BOARD_ANSWERS': 'A ballot does not fit the question',
  'check.fault.BOARD_COUNT': 'Counting again gives another result',
  'check.fault.RESULT': 'The result above says something else',
  'check.line': '{place}: {fault}',
  'check.digest': 'Fingerprint of this board: {digest}. Compare it with a neighbour’s phone: they should be the same.',
  'check.enter': 'Voted on another phone? Enter the code',
  'check.found': 'Found with the code',
} satisfies Translation<typeof source>
