import { setTimeout as delay } from "node:timers/promises";
import { type ActionFunctionArgs, data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { readForm, textOf } from "#app/auth/read-body.server.ts";
import { requireOwnOrigin } from "#app/auth/require-own-origin.server.ts";
import { signInEmail } from "#app/auth/sign-in-email.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { EmptyState, Notice } from "#app/components/messages.tsx";
import { Page } from "#app/components/page.tsx";
import { env } from "#app/env.server.ts";
import { countLostLinkRequest, mayWriteTo } from "#app/workflows/lost-link-throttle.server.ts";
import { sendLostLink } from "#app/workflows/send-lost-link.server.ts";

export { RouteErrorBoundary as ErrorBoundary } from "#app/components/route-error-boundary.tsx";
export const meta: MetaFunction = () => [{ title: "Lost your link? · Plumbline" }];

/** No answer comes sooner: its time must not say whether somebody was found, nor what for. */
const answerFloorMs = 400;

export async function loader() {
  return { canMail: env.SMTP_URL !== undefined };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const waitSeconds = await countLostLinkRequest(context.clientAddress ?? "");
  if (waitSeconds !== null) {
    const headers = { "Retry-After": String(waitSeconds) };
    return data({ sent: false, problem: `Too many tries from here. Wait ${waitSeconds} s.` }, { status: 429, headers });
  }
  const address = signInEmail(textOf(await readForm(request), "email"));
  if (!address) return data({ sent: false, problem: "This is not a mail address." }, 422);
  const work = async () => {
    if (env.SMTP_URL && (await mayWriteTo(address))) await sendLostLink(address);
  };
  await Promise.all([work(), delay(answerFloorMs)]);
  return data({ sent: true, problem: null });
}

export default function LostLink() {
  const { canMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="Lost your link?" lead="We write to the address under which you were invited.">
      {answer?.sent ? (
        <Notice title="If this address was invited to an open survey, a letter is on its way">
          <p>
            The answer here is the same for every address, so that nobody can find out by it who was asked or has begun.
          </p>
        </Notice>
      ) : null}
      {canMail ? (
        <>
          <Form method="post" className="stack">
            <TextField
              label="Work email"
              name="email"
              type="email"
              autoComplete="email"
              error={answer?.problem ?? undefined}
              required
            />
            <div>
              <Button>Write to me</Button>
            </div>
          </Form>
          <p className="prose">
            While you have not begun, the letter holds a new link, and the old one stops working. Once you have begun,
            your ticket is in the browser where you did: open the survey there again.
          </p>
        </>
      ) : (
        <EmptyState title="No mail server is set here">
          <p>Ask the person who invited you: they can give you another link.</p>
        </EmptyState>
      )}
    </Page>
  );
}
