import QRCode from "qrcode";

/** Light modules around the code, without which a camera does not find it (ISO/IEC 18004: four). */
const quiet = 4;

/** A QR code as one path. Level Q: a quarter of it may be dirty or torn. Always dark on white, in any theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "Q" });
  const side = modules.size + 2 * quiet;
  const dark = Array.from({ length: modules.size * modules.size }, (_, at) => at).filter((at) => modules.data[at]);
  const path = dark.map((at) => `M${(at % modules.size) + quiet} ${Math.floor(at / modules.size) + quiet}h1v1h-1z`);
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  );
}
