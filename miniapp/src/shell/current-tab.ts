import { createStore } from '../store/store'
import type { Tab } from './tab'

/** The tab shown on the main page; the side navigation of every page marks it. */
export const currentTabStore = createStore<Tab>('home')
