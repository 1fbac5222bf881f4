const limits = [
  "Until the close the server knows which invitations have been given a ticket. It does not know what was said with them. At the seal those marks are deleted.",
  "We cannot hide how you write. Leave out names and events only you know.",
  "Somebody who watches the server's traffic while you answer, when hardly anyone else does, could guess.",
  "Somebody who secretly changes this software could do harm. The public list of keys lets anyone compare.",
  "Somebody who takes both the database and its key file before the seal could tie people to answers.",
  "Because there is no link, we cannot show, change or delete your answers later.",
];

/** What cannot be prevented, in the size of the promise. */
export function Limits() {
  return (
    <ul className="stack stack-tight prose">
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  );
}
