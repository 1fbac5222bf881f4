/** What is signed, and who will see what: the limits in the same size as the promise. */
export function IntentPromise({ leaders }: { leaders: number }) {
  return (
    <div className="stack">
      <p>
        <strong>This is a signed statement, not an anonymous answer.</strong> It carries your name. What staff answer
        later is anonymous and is kept apart from it.
      </p>
      <h2>Who sees what</h2>
      <ul>
        <li>
          Until all {leaders} leaders have signed or the last day is over: nobody sees anything of it. Everybody sees
          only how many are in.
        </li>
        <li>The programme owner sees who has signed, never what.</li>
        <li>
          After the survey is released: averages and counts over all leaders, in whole points, and only from five
          leaders. No screen and no export shows the intent of one person.
        </li>
        <li>You can read your own at any time, and reopen it until all are in or the last day is over.</li>
      </ul>
      <h2>What we cannot promise</h2>
      <p>
        The administrator of the server&apos;s database could read signed intents there. And in a team of five, a
        colleague who knows the other four very well could guess the fifth from an average.
      </p>
      <p className="note">
        About 10 to 15 minutes. Each step is saved when you go on; you can stop and come back. Nobody but you can read a
        draft on these pages.
      </p>
    </div>
  );
}
