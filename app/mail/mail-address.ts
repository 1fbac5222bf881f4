/** One plain address: no quoted local part, no comment, no list, no display name, nothing that a header could end in. */
const form =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}$/;

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && text.indexOf("@") <= 64 && form.test(text);
}
