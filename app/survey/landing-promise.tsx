/** The promise and its limits, in the same type size, both above *Begin*. */
export function LandingPromise() {
  return (
    <div className="landing-promise">
      <section>
        <h2>Nobody can look up your answers</h2>
        <p>
          Your link only proves that you are invited. Before your answers leave, your browser swaps it for a ticket that
          we sign without seeing it, like signing through a sealed envelope. Your answers travel with that ticket, not
          with your name.
        </p>
        <p>
          Nobody can look up what you answered: not your leader, not HR, not the administrators. There is no such list
          to look in, to hand over or to lose. Results show groups of 5 or more, comments 10 or more, only after the
          survey closes. This cannot be loosened once the survey has started.
        </p>
      </section>
      <section className="landing-limits">
        <h2>What we cannot promise</h2>
        <ul>
          <li>
            Until the survey closes, the server knows who holds a ticket, not what they said. After closing that mark is
            deleted.
          </li>
          <li>We cannot hide how you write. Leave out names and events only you know.</li>
          <li>
            Somebody who watches the server’s traffic while you answer, when hardly anyone else does, could guess.
            Somebody who secretly changes this software could do harm.
          </li>
          <li>Because there is no link, we cannot show, change or delete your answers later.</li>
        </ul>
      </section>
    </div>
  );
}
