import { useRoute } from '../state/route.ts'
import './preflight.css'
import { CompanyReport } from './company.tsx'
import { UserReport } from './report.tsx'

/** Will it arrive: everyone by domain and route, or one user's report. */
export const PreflightScreen = () => {
  const route = useRoute()
  const user = route.screen === 'preflight' ? route.user : undefined
  return user === undefined ? <CompanyReport /> : <UserReport key={user} user={user} />
}
