import { Bob } from "./progress-line.tsx";
import { inGroups, type Receipt as ReceiptOf } from "./receipt-text.ts";
import { useHeadingFocus } from "./survey-frame.tsx";

export function Receipt({ receipt, matches }: { receipt: ReceiptOf; matches: boolean }) {
  const heading = useHeadingFocus("receipt");
  return (
    <>
      <div className="receipt-line" aria-hidden="true">
        <Bob />
      </div>
      <h1 ref={heading} tabIndex={-1} className="receipt-title">
        Received. Thank you.
      </h1>
      <p className="lead">Your answers are in the sealed box. We keep nothing that connects them to you.</p>
      <section className="receipt-code">
        <h2>Your receipt</h2>
        <p className="code">
          <span className="visually-hidden">{receipt.code}</span>
          <span aria-hidden="true">
            {inGroups(receipt.code).map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
              <span key={index}>{group}</span>
            ))}
          </span>
        </p>
        <p>
          After {receipt.closes}, look for this code in{" "}
          <a href={receipt.listUrl} rel="noreferrer">
            the published list
          </a>
          . It shows that your ballot was counted, not what it says.
        </p>
        {!matches && (
          <p role="alert">
            This code is not the one your browser worked out for your ticket. Please save it and tell the person who
            invited you.
          </p>
        )}
      </section>
      <p className="lead">
        This device keeps nothing of the survey any more. Save the receipt if you want to look it up later, then close
        this page.
      </p>
    </>
  );
}
