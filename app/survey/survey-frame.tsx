import { type ReactNode, useEffect, useRef } from "react";

/** Moves the focus to the heading when the screen changes, so that keyboard and screen reader start at its top. */
export function useHeadingFocus(screen: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what it waits for
  useEffect(() => {
    if (!heading.current?.isConnected) return;
    globalThis.scrollTo({ top: 0 });
    heading.current.focus({ preventScroll: true });
  }, [screen]);
  return heading;
}

interface Props {
  top: ReactNode;
  children: ReactNode;
  actions: ReactNode;
  onSubmit(): void;
}

/** One screen: what is known at the top, the card, and the buttons at the foot. */
export function SurveyFrame({ top, children, actions, onSubmit }: Props) {
  return (
    <form
      className="survey"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <header className="survey-top">{top}</header>
      <main className="survey-card">{children}</main>
      <footer className="survey-actions">{actions}</footer>
    </form>
  );
}
