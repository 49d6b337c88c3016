import TabItem from '@theme/TabItem'
import Tabs from '@theme/Tabs'
import MDXComponents from '@theme-original/MDXComponents'
import { Cards, CardTo } from '../../parts/cards.tsx'
import { Table } from '../../parts/table.tsx'
import { TryIt } from '../../parts/try-it.tsx'

/** Parts that every page may use without importing them. */
export default { ...MDXComponents, table: Table, Cards, CardTo, TabItem, Tabs, TryIt }
