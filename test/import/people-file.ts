/** A small right file, to build wrong ones from. */
export const header = "employee_id,name,email,manager_id,department,layer,language";
export const goodRows = [
  "001,Ada Root,ada@x.example,,Board,,en",
  "002,Ben Sales,ben@x.example,001,Sales,,de",
  "003,Cy Works,cy@x.example,001,Works,,",
  "004,Dee Field,dee@x.example,002,Sales,,fr",
];
export const text = (...rows: string[]) => [header, ...rows].join("\n");
export const csv = (...rows: string[]) => Buffer.from(text(...rows));
/** The right file with one row more, which is row 6. */
export const withRow = (row: string) => csv(...goodRows, row);
