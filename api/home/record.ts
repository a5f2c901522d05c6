export interface HomeTodoRecord {
  kind: 'ACKNOWLEDGE_NOTICE' | 'REPLY_TO_MEETING' | 'ANSWER_EVALUATION'
  subjectId: string
  title: string
  deadline: string | null
}

export interface HomeItemRecord {
  kind: 'NOTICE' | 'POLICY' | 'DISCLOSURE' | 'EVALUATION_RESULT'
  id: string
  title: string
  gist: string
  at: string
  read: boolean
  pinned: boolean
  important: boolean
}

export interface HomeRecord {
  divisionCode: string
  todos: HomeTodoRecord[]
  latest: HomeItemRecord[]
}
