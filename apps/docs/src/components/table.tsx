import type { ComponentProps } from 'react'

/** A table that scrolls in its own frame where the column is too narrow for it. */
export const Table = (props: ComponentProps<'table'>) => (
  <div className="table-frame">
    <table {...props} />
  </div>
)
