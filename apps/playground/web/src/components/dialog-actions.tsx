import { Button, type ButtonProps } from './button.tsx'

/** The two buttons of a dialog that asks: the safe one first, which has the focus where the other one does harm. */
export const DialogActions = ({
  no,
  onNo,
  isAlert = false,
  look = 'primary',
  ...yes
}: ButtonProps & { readonly no: string; readonly onNo: () => void; readonly isAlert?: boolean }) => (
  <>
    <Button autoFocus={isAlert} onPress={onNo}>
      {no}
    </Button>
    <Button {...yes} look={look} />
  </>
)
