import { useSpoken } from "./language-context.ts";
import { Bob } from "./progress-line.tsx";
import { inGroups, type Receipt as ReceiptOf } from "./receipt-text.ts";
import { useHeadingFocus } from "./survey-frame.tsx";
import { WithElements } from "./with-elements.tsx";

export function Receipt({ receipt, matches }: { receipt: ReceiptOf; matches: boolean }) {
  const { say } = useSpoken();
  const heading = useHeadingFocus("receipt");
  const list = (
    <a href={receipt.listUrl} rel="noreferrer">
      {say("publishedList")}
    </a>
  );
  return (
    <>
      <div className="receipt-line" aria-hidden="true">
        <Bob />
      </div>
      <h1 ref={heading} tabIndex={-1} className="receipt-title">
        {say("receivedTitle")}
      </h1>
      <p className="lead">{say("received")}</p>
      <section className="receipt-code">
        <h2>{say("receipt")}</h2>
        <p className="code" dir="ltr">
          <span className="visually-hidden">{receipt.code}</span>
          <span aria-hidden="true">
            {inGroups(receipt.code).map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
              <span key={index}>{group}</span>
            ))}
          </span>
        </p>
        <p>
          <WithElements text={say("lookFor", { closes: receipt.closes })} elements={{ list }} />
        </p>
        {!matches && <p role="alert">{say("otherReceipt")}</p>}
      </section>
      <p className="lead">{say("nothingKept")}</p>
    </>
  );
}
