import TabItem from '@theme/TabItem'
import Tabs from '@theme/Tabs'
import MDXComponents from '@theme-original/MDXComponents'
import { Cards, CardTo } from '../../components/cards.tsx'
import { PageLink } from '../../components/in-link.tsx'
import { Table } from '../../components/table.tsx'
import { TryIt } from '../../components/try-it.tsx'

/** Parts that every page may use without importing them. */
export default { ...MDXComponents, a: PageLink, table: Table, Cards, CardTo, TabItem, Tabs, TryIt }
