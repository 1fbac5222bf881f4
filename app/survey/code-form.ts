import { readKioskCode } from "./kiosk-code.ts";

/** The form for a typed code. It only changes the page: an unknown code gets the answer of an unknown link. */
export function openCodeForm(open: (path: string) => void): void {
  const form = document.getElementById("code-form");
  const field = document.getElementById("code");
  const button = document.getElementById("code-open");
  const problem = document.getElementById("code-problem");
  if (!form || !(field instanceof HTMLInputElement) || !(button instanceof HTMLButtonElement) || !problem) return;
  button.disabled = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = readKioskCode(field.value);
    problem.hidden = code !== null;
    field.ariaInvalid = code === null ? "true" : null;
    if (code === null) {
      problem.textContent = problem.dataset.problem ?? "";
      field.focus();
      return;
    }
    open(`/s/${code}`);
  });
}
