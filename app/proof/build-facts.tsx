import { Section } from "#app/components/page.tsx";

type Build = { version: string; tag: string | null; source: string; answerPage: string | null };

/** Which program runs here, so that it can be held against the published one; and what was tested where. */
export function BuildFacts({ build, recipes }: { build: Build; recipes: { source: string; answerPage: string } }) {
  return (
    <>
      <Section title="The program" note="Anybody with the same version can compute both hashes again and compare.">
        <dl className="facts">
          <dt>Version</dt>
          <dd>{build.version}</dd>
          <dt>Source tag</dt>
          <dd className="hash">
            {build.tag ?? "not known here: this installation was not started from a git checkout"}
          </dd>
          <dt>Source hash</dt>
          <dd className="hash">{build.source}</dd>
          <dt>Answer page</dt>
          <dd className="hash">{build.answerPage ?? "the answer page is not built"}</dd>
        </dl>
        <p>In a checkout of the same version, after npm run build:</p>
        <pre className="formula command">
          <code>{recipes.source}</code>
        </pre>
        <pre className="formula command">
          <code>{recipes.answerPage}</code>
        </pre>
        <p className="note">
          The hashes are what this program says about itself. One that was changed to harm could show false ones; only a
          comparison on the server, or of the files your browser was given, tells.
        </p>
      </Section>
      <Section title="Attacks that are tested">
        <dl className="facts">
          <dt>Subtraction</dt>
          <dd>
            On this wave's own release, before it was shown: see the certificate above. The tests of the program also
            attack made-up organisations.
          </dd>
          <dt>Linkage</dt>
          <dd>
            By the tests of the program, on made-up waves: somebody with the whole database ties nobody to an answer.
            This installation does not keep when they last ran. Run them with <code>npx vitest run test/attacks</code>.
          </dd>
          <dt>Restoring</dt>
          <dd>This installation keeps no record of a restore test. Ask whoever runs it when one was restored last.</dd>
        </dl>
      </Section>
    </>
  );
}
