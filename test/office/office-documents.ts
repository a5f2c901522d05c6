export const ASSIGN = `mutation ($input: AssignOfficeInput!) { assignOffice(input: $input) {
  office { officeId name kind post startsOn endsOn availableActions } userErrors { code message field } } }`
export const END = `mutation ($input: EndOfficeInput!) { endOffice(input: $input) {
  office { officeId endsOn } userErrors { code field } } }`
export const KINSHIP = `mutation ($input: RecordKinshipInput!) { recordKinship(input: $input) {
  conflicts userErrors { code } } }`
export const ROLL = `query ($division: ID!, $kind: OfficeKind, $first: Int, $after: String) {
  roll(division: $division, kind: $kind, first: $first, after: $after) {
    totalCount nodes { officeId name kind post availableActions } pageInfo { hasNextPage endCursor } } }`
export const ADVICE = 'query ($division: ID!) { committeeAdvice(division: $division) { code message } }'
export const REMOVE_KINSHIP = `mutation ($input: RemoveKinshipInput!) { removeKinship(input: $input) {
  kinship { relatives { personId } } userErrors { code } } }`
export const RELATIVES = `query ($personId: ID!) { personKinship(personId: $personId) {
  name relatives { personId name relation source offices } conflicts } }`
