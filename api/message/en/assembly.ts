export const assembly = {
  DEMAND_BODY_UNFIT: 'These people cannot demand that kind of meeting. Please choose again.',
  DEMAND_NOT_ELIGIBLE_VILLAGERS:
    'Villagers of 18 and older on this village’s roll may sign. If the roll is wrong, ask the village committee.',
  DEMAND_NOT_ELIGIBLE_REPRESENTATIVES:
    'This one is signed by representatives, and you are none now. As a villager you may ask for a villagers’ assembly.',
  DEMAND_ALREADY_OPEN: 'You have one under way. Wait for its result or take it back before you open another.',
  DEMAND_SIGNED: 'You have signed already; each person signs once.',
  DEMAND_CLOSED: 'This demand is over; nothing can be signed or entered any more.',
  DEMAND_REACHED: 'Enough have signed: it belongs to everybody now and cannot be taken back.',
  DEMAND_SHEET_COUNT: 'Enter how many names are on this sheet, at least 1. Leave out who signed on the phone.',
  DEMAND_SHEET_TWICE: 'This photo was entered before. Please take another.',
  DEMAND_OVER_ROLL: '{signed} signatures are more than the {base} people who may sign. Please check.',
  DEMAND_NOT_REACHED: 'Not enough have signed yet. The committee may call a meeting by itself at any time.',
  DEMAND_CONVENED: 'The meeting has been called already. Please refresh.',
  DEMAND_NOTICE_TOO_SHORT:
    'It takes {days} days’ notice ({source}); the earliest day is {earliest}. Please change the time.',
  LEGAL_RULE_COMPOSITION_REPRESENTATIVES: 'Share of representatives in their assembly',
  LEGAL_RULE_COMPOSITION_WOMEN: 'Share of women representatives in the assembly',
  LEGAL_RULE_COMPOSITION_HOUSEHOLDS: 'Households that elect one representative',
}
