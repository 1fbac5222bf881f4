import type { MouseEvent, ReactNode } from "react";
import { Button } from "#app/components/button.tsx";

/** By field name. */
export type Problems = Record<string, string>;

export function EditButton({
  value,
  onEdit,
  hidden,
  children,
}: {
  value: string;
  onEdit: (event: MouseEvent<HTMLButtonElement>) => void;
  hidden: boolean;
  children: ReactNode;
}) {
  if (hidden) return null;
  return (
    <div>
      <Button kind={value.startsWith("add") ? "line" : "quiet"} small name="do" value={value} onClick={onEdit}>
        {children}
      </Button>
    </div>
  );
}
