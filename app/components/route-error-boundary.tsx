import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { Page } from "./page.tsx";

const known: Record<number, { title: string; text: string }> = {
  401: { title: "You are signed out", text: "Sign in and open the page again." },
  403: { title: "This page is not open to your role", text: "The programme owner decides who has which role." },
  404: { title: "There is no such page", text: "It may have been removed, or it belongs to another organisation." },
  409: { title: "Not yet", text: "This page opens when the wave is released." },
  429: { title: "Too many tries", text: "Wait a minute, then try again." },
  503: { title: "The database does not answer", text: "Nothing was lost. Try again in a minute." },
};

/** What went wrong, in words, with a way on. Never a stack, a query or a path. */
export function RouteErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, text } = known[status] ?? {
    title: "Something failed on our side",
    text: "Nothing was changed. Try again; if it happens twice, tell your administrator.",
  };
  return (
    <Page title={title} lead={text}>
      <p>
        <Link to={status === 401 ? "/login" : "/"}>{status === 401 ? "Sign in" : "Back to the programme"}</Link>
      </p>
      <p className="note">Status {status}</p>
    </Page>
  );
}
