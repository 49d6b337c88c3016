import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the safe one first. */
  readonly actions: ReactNode
  readonly role?: 'dialog' | 'alertdialog'
  readonly wide?: boolean
}

export const Dialog = ({ title, isOpen, onClose, children, actions, role = 'dialog', wide }: DialogProps) => (
  <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
    <Modal className="modal" data-wide={wide || undefined}>
      <AriaDialog className="dialog" role={role}>
        <Heading slot="title">{title}</Heading>
        <div className="dialog-body">{children}</div>
        <footer>{actions}</footer>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
