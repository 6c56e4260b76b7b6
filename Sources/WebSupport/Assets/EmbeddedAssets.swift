// Written by scripts/embed-assets. Change the files beside this one instead.
// swift-format-ignore-file

enum EmbeddedAssets {
  static let stylesheet: StaticString = ###"""
/* Cordée — feuille de style unique, écrite à la main.
   1 Jetons · 2 Base · 3 Gabarit · 4 Actions · 5 Formulaires · 6 Repères
   7 Contenus · 8 Tableaux · 9 Navigation locale · 10 Parcours · 11 Données
   12 Accords et échanges · 13 Grille du diagnostic · 14 Employeurs
   15 FALC et borne · 16 Utilitaires · 17 Préférences · 18 Impression */

/* 1 — Jetons ------------------------------------------------------------- */
:root{
  color-scheme:light dark;
  --bg:#f5f7f5;
  --surface:#fff;
  --sunken:#edf1ee;
  --line:#dbe2dd;
  --edge:#76847d;
  --ink:#17211e;
  --ink-2:#4a5853;
  --brand:#0f5b4e;
  --brand-2:#0a443a;
  --brand-soft:#e1efea;
  --on-brand:#fff;
  --focus:#b4530a;
  --voice:#e3a21a;
  --voice-soft:#fdf6e6;
  --act:#0f5b4e;  --act-strand:#3d9180;  --act-soft:#e1efea;
  --log:#1a5583;  --log-strand:#4a8dbd;  --log-soft:#e5eff7;
  --san:#7b2e63;  --san-strand:#b36a9e;  --san-soft:#f6e9f2;
  --ok:#1b6635;   --ok-soft:#e2f2e5;
  --warn:#8f4300; --warn-soft:#fdeedb;
  --stop:#a3262e; --stop-soft:#fbe9e8;
  --info:#1a5583; --info-soft:#e5eff7;
  --shadow:0 1px 2px rgb(20 40 33 / 5%), 0 6px 20px -12px rgb(20 40 33 / 18%);

  --e1:.25rem; --e2:.5rem; --e3:.75rem; --e4:1rem;
  --e5:1.5rem; --e6:2rem; --e7:3rem; --e8:4rem;
  --r1:6px; --r2:10px; --r3:16px; --pill:999px;
  --tap:2.75rem; --pad:1.5rem;
  --page:76rem;
  --text:42rem;
  --gutter:clamp(1rem, 3.5vw, 2.5rem);

  --sans:"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont,
    Roboto, Inter, "Noto Sans", Ubuntu, Cantarell, "Liberation Sans", Arial, sans-serif;
  --serif:Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif;
  --t-xs:.8125rem; --t-s:.875rem; --t-m:1rem; --t-l:1.125rem;
  --t-xl:1.3125rem; --t-2xl:clamp(1.625rem, 1.35rem + 1.1vw, 2.125rem);
}
@media (max-width:34rem){:root{--pad:1rem}}
@media (prefers-color-scheme:dark){
  :root{
    --bg:#101614; --surface:#171f1c; --sunken:#1f2925; --line:#303c37; --edge:#82918a;
    --ink:#e8eeeb; --ink-2:#acbab4;
    --brand:#85d3be; --brand-2:#a5e2d1; --brand-soft:#1c342d; --on-brand:#0b1d18;
    --focus:#ffb95c; --voice:#e9b23c; --voice-soft:#2a2415;
    --act:#8fd6c3; --act-strand:#4fa893; --act-soft:#1b332c;
    --log:#9cc8ea; --log-strand:#568fb9; --log-soft:#1a2d3c;
    --san:#e6acd3; --san-strand:#ad6c99; --san-soft:#36222f;
    --ok:#93d6a4; --ok-soft:#1a3322; --warn:#f3b878; --warn-soft:#3a2914;
    --stop:#f2a6a3; --stop-soft:#3d2020; --info:#9cc8ea; --info-soft:#1a2d3c;
    --shadow:none;
}
}

/* 2 — Base ---------------------------------------------------------------- */
*, ::before, ::after{box-sizing:border-box}
html{scroll-padding-block:5rem; -webkit-text-size-adjust:100%; text-size-adjust:100%}
body{
  margin:0; background:var(--bg); color:var(--ink);
  font:400 var(--t-m)/1.55 var(--sans); overflow-wrap:break-word;
}
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset{margin:0; padding:0}
h1, h2, h3, h4{line-height:1.25; font-weight:650; text-wrap:balance}
h1{font-size:var(--t-2xl); letter-spacing:-.015em}
h2{font-size:var(--t-xl); letter-spacing:-.008em}
h3{font-size:var(--t-m)}
h4{font-size:var(--t-s)}
p, li{text-wrap:pretty}
ul, ol{list-style:none}
a{color:var(--brand); text-underline-offset:.18em; text-decoration-thickness:1px}
a:hover{color:var(--brand-2); text-decoration-thickness:2px}
strong{font-weight:650}
small, .small{font-size:var(--t-s)}
fieldset{border:0; min-width:0}
hr{border:0; border-top:1px solid var(--line); margin:0; width:100%}
svg{display:block; max-width:100%}
[hidden]{display:none !important}
summary{cursor:pointer}
time, .num{font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid var(--focus); outline-offset:2px; border-radius:3px}
::selection{background:var(--voice); color:#17211e}
.i{width:1.25em; height:1.25em; flex:none; fill:none; stroke:currentColor;
  stroke-width:1.75; stroke-linecap:round; stroke-linejoin:round}

/* 3 — Gabarit ------------------------------------------------------------- */
.skip{position:absolute; top:-10rem; inset-inline-start:var(--e4); z-index:9;
  padding:var(--e3) var(--e4); background:var(--surface); border-radius:0 0 var(--r1) var(--r1)}
.skip:focus{top:0}
.top{background:var(--surface); border-bottom:1px solid var(--line)}
.top-in, .page, .foot-in{max-width:var(--page); margin-inline:auto; padding-inline:var(--gutter)}
.top-in{display:flex; align-items:center; gap:var(--e5); min-height:4rem}
.brand{display:flex; align-items:center; min-height:var(--tap); border-radius:var(--r1)}
.logo{height:2.125rem; width:auto; flex:none}
@media (max-width:34rem){
  .top-in{gap:var(--e3)}
  .top-in > .btn{padding-inline:var(--e3); white-space:nowrap}
  .top-in:has(> a.btn) .logo{height:1.75rem}
  .top-in:has(> a.btn) .menu-btn .i{display:none}
}
.logo path{fill:none}
.logo .s1, .logo .s2, .logo .s3{stroke-width:4.8}
.logo circle{stroke:none}
.logo path.s1{stroke:#e3a21a} .logo circle.s1{fill:#e3a21a}
.logo path.s2{stroke:var(--log-strand)} .logo circle.s2{fill:var(--log-strand)}
.logo path.s3{stroke:var(--brand)} .logo circle.s3{fill:var(--brand)}
.logo .w{fill:none; stroke:var(--ink); stroke-width:3.1; stroke-linecap:round}
.logo .w circle{stroke:var(--ink)}
.menu{flex:1}
.menu ul{display:flex; gap:.125rem}
.menu a{display:flex; align-items:center; gap:var(--e2); min-height:var(--tap);
  padding-inline:.7rem; color:var(--ink-2); text-decoration:none; border-radius:var(--r1);
  font-size:.9375rem; white-space:nowrap}
.menu a:hover{background:var(--sunken); color:var(--ink)}
.menu [aria-current]{color:var(--ink); font-weight:600; box-shadow:inset 0 -3px 0 var(--brand);
  border-end-start-radius:0; border-end-end-radius:0}
.btn.menu-btn{display:none}
.who{display:flex; align-items:center; gap:var(--e3); font-size:var(--t-s); line-height:1.25;
  color:var(--ink); text-decoration:none; min-height:var(--tap)}
.who span span{display:block; color:var(--ink-2); font-size:var(--t-xs)}
.ava{flex:none; display:grid; place-items:center; width:2.25rem; height:2.25rem;
  border-radius:50%; background:var(--brand-soft); color:var(--brand); font-size:var(--t-xs); font-weight:650}
.ava.log{background:var(--log-soft); color:var(--log)}
.ava.san{background:var(--san-soft); color:var(--san)}
.ava.me{background:var(--voice-soft); color:var(--warn)}
@media (max-width:67rem){
  @supports selector(:popover-open){
    .menu{position:fixed; inset:0 0 auto; width:auto; margin:0; padding:var(--e5) var(--gutter) var(--e6);
      border:0; border-bottom:1px solid var(--line); background:var(--surface); color:var(--ink); box-shadow:var(--shadow)}
    .menu:not(:popover-open){display:none}
    .menu::backdrop{background:rgb(16 30 25 / 45%)}
    .menu:popover-open{display:grid; gap:var(--e3)}
    .menu ul{flex-direction:column}
    .menu a{font-size:var(--t-l)}
    .menu [aria-current]{box-shadow:inset 3px 0 0 var(--brand); border-radius:0}
    .btn.menu-btn{display:inline-flex; margin-inline-start:auto}
}
  .who > span{position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%)}
}
@media (min-width:67.01rem){.menu{display:block; position:static; inset:auto; padding:0; margin:0;
  border:0; background:none; color:inherit; overflow:visible; width:auto; height:auto}}
.page{padding-block:var(--e6) var(--e8); display:grid; gap:var(--e6); grid-template-columns:minmax(0, 1fr)}
.head{display:grid; gap:var(--e2)}
.head p{color:var(--ink-2); max-width:var(--text)}
.split{display:flex; flex-wrap:wrap; gap:var(--e3) var(--e5); align-items:end; justify-content:space-between}
.split > :first-child{flex:1 1 20rem}
.wrap{container-type:inline-size}
.cols{display:grid; gap:var(--e6) var(--e7); grid-template-columns:minmax(0, 1fr) 21rem; align-items:start}
.cols.rev{grid-template-columns:16rem minmax(0, 1fr)}
.cols.even{grid-template-columns:repeat(2, minmax(0, 1fr)); gap:var(--e6)}
@media (min-width:60.01rem){
  .beside{grid-column:2; grid-row:1 / span 2}
  .cols:has(> .first){grid-template-rows:auto 1fr}
  .first{grid-column:2} .first + *{grid-column:1; grid-row:1 / span 2}
}
@media (max-width:60rem){.cols, .cols.rev, .cols.even{grid-template-columns:minmax(0, 1fr)}}
.stack{display:grid; gap:var(--e4); grid-template-columns:minmax(0, 1fr); align-content:start}
.stack > :is(h2, h3) + :is(p, .field){margin-top:-.375rem}
.stack.s > :is(h2, h3) + p{margin-top:0}
.stack.s{gap:var(--e2)} .stack.l{gap:var(--e6)}
.stack > .btn:not(.full){justify-self:start}
.row{display:flex; flex-wrap:wrap; gap:var(--e2) var(--e3); align-items:center}
@media (max-width:34rem){.row{gap:var(--e2)} .split > .row > .btn{flex:1 1 auto}}
.grid{display:grid; gap:var(--e4); grid-template-columns:repeat(auto-fit, minmax(min(100%, var(--min, 15rem)), 1fr))}
.grid.narrow{--min:9.5rem}
.foot{border-top:1px solid var(--line); color:var(--ink-2); font-size:var(--t-s)}
.foot-in{padding-block:var(--e5) var(--e6); display:flex; flex-wrap:wrap; gap:var(--e2) var(--e5); justify-content:space-between}
.foot p{padding-block:.3rem}
.foot ul{display:flex; flex-wrap:wrap; gap:0 var(--e5)}
.foot a{color:inherit; display:inline-block; padding-block:.3rem}

/* 4 — Actions ------------------------------------------------------------- */
.btn{display:inline-flex; align-items:center; justify-content:center; gap:var(--e2);
  min-height:var(--tap); padding:.5rem 1.125rem; border:1px solid transparent; border-radius:var(--r1);
  background:var(--brand); color:var(--on-brand); font:600 .9375rem/1.25 var(--sans);
  text-decoration:none; text-align:center; cursor:pointer}
.btn:hover{background:var(--brand-2); color:var(--on-brand)}
.btn.alt{background:var(--surface); color:var(--ink); border-color:var(--edge)}
.btn.alt:hover{background:var(--sunken); border-color:var(--ink-2)}
.btn.quiet{background:none; color:var(--brand); padding-inline:.5rem}
.btn.quiet:hover{background:var(--brand-soft)}
.btn.stop{background:var(--surface); color:var(--stop); border-color:currentColor}
.btn.stop:hover{background:var(--stop-soft)}
.btn.full{width:100%}
.btn[disabled]{background:var(--sunken); color:var(--ink-2); cursor:not-allowed}
@media (pointer:fine){.btn.mini{min-height:2.25rem; padding:.25rem .75rem; font-size:var(--t-s)}}

/* 5 — Formulaires --------------------------------------------------------- */
.field{display:grid; gap:.375rem; align-content:start; grid-template-columns:minmax(0, 1fr)}
.field > label:not(.choice), legend{font-weight:600; font-size:.9375rem; padding:0}
.hint{color:var(--ink-2); font-size:var(--t-s); font-weight:400}
input, select, textarea{font:inherit; color:var(--ink); background:var(--surface)}
input:not([type=radio], [type=checkbox]), select, textarea{
  width:100%; min-height:var(--tap); padding:.5rem .75rem;
  border:1px solid var(--edge); border-radius:var(--r1)}
textarea{min-height:6.5rem; line-height:1.5; resize:vertical; field-sizing:content}
select{padding-inline-end:.5rem}
.row > select{width:auto; max-width:14rem}
.row.end, form.row:has(> .field){align-items:end}
.join{display:flex; gap:var(--e2)} .join input{flex:1; min-width:0}
input:focus-visible, select:focus-visible, textarea:focus-visible{outline-offset:0; border-radius:var(--r1)}
[type=radio], [type=checkbox]{width:1.375rem; height:1.375rem; margin:0; flex:none; accent-color:var(--brand)}
.choice{display:flex; gap:var(--e3); align-items:flex-start; padding-block:.625rem; min-height:var(--tap); cursor:pointer}
.choice .hint{display:block}
.field.bad{padding-inline-start:var(--e4); border-inline-start:4px solid var(--stop)}
.field.bad input, .field.bad textarea, .field.bad select{border-color:var(--stop); box-shadow:inset 0 0 0 1px var(--stop)}
.err{display:flex; gap:var(--e2); color:var(--stop); font-weight:600; font-size:.9375rem}
.errors{border:2px solid var(--stop); border-radius:var(--r2); padding:var(--e4) var(--e5); background:var(--surface); display:grid; gap:var(--e2)}
.errors a{color:var(--stop); font-weight:600}
.short input{max-width:9rem}
.inline{display:grid; gap:var(--e4); grid-template-columns:repeat(auto-fit, minmax(min(100%, 10rem), 1fr)); align-items:end}

/* 6 — Repères : badges, délais, bannières --------------------------------- */
.badge{display:inline-flex; align-items:center; gap:.375rem; padding:.125rem .5rem; border-radius:var(--r1);
  background:var(--sunken); color:var(--ink); font-size:var(--t-xs); font-weight:600; line-height:1.4; width:fit-content}
.badge .i{width:1rem; height:1rem}
.ok{--c:var(--ok); --s:var(--ok-soft)} .warn{--c:var(--warn); --s:var(--warn-soft)}
.stop{--c:var(--stop); --s:var(--stop-soft)} .info{--c:var(--info); --s:var(--info-soft)}
.act{--c:var(--act); --s:var(--act-soft); --k:var(--act-strand)}
.log{--c:var(--log); --s:var(--log-soft); --k:var(--log-strand)}
.san{--c:var(--san); --s:var(--san-soft); --k:var(--san-strand)}
.badge:is(.ok, .warn, .stop, .info, .act, .log, .san){background:var(--s); color:var(--c)}
.badge.line{background:none; box-shadow:inset 0 0 0 1px var(--edge)}
.clock{display:inline-flex; align-items:center; gap:.4rem; font-size:var(--t-s); font-weight:600; white-space:nowrap; color:var(--c, var(--ink))}
.clock svg{width:1.375rem; height:1.375rem}
.clock circle{fill:none; stroke:var(--line); stroke-width:4}
.clock circle + circle{stroke:var(--c, var(--ink-2))}
.note{display:grid; grid-template-columns:auto minmax(0, 1fr); gap:var(--e1) var(--e3); padding:var(--e4) var(--e5) var(--e4) var(--e4);
  border-radius:var(--r2); background:var(--s, var(--sunken))}
.note > .i{color:var(--c, var(--ink-2)); margin-top:.125rem}
.note > div{display:grid; gap:var(--e1)}
.note > div > .row{margin-top:var(--e2)}

/* 7 — Contenus : parole, cartes, listes ----------------------------------- */
.voice{display:grid; gap:var(--e3); padding:var(--e2) 0 var(--e2) var(--e5); border-inline-start:4px solid var(--voice)}
.voice p{font:400 clamp(1.25rem, 1.05rem + .9vw, 1.625rem)/1.4 var(--serif); max-width:46rem}
.voice.s p{font-size:var(--t-l)}
.voice footer{color:var(--ink-2); font-size:var(--t-s)}
.card{background:var(--surface); border:1px solid var(--line); border-radius:var(--r2); padding:var(--pad); box-shadow:var(--shadow)}
.card.flush{padding:0; overflow:clip; container-type:inline-size}
.card.soft{background:var(--sunken); border-color:transparent; box-shadow:none}
.card-h{display:flex; flex-wrap:wrap; gap:var(--e2) var(--e4); align-items:baseline; justify-content:space-between}
.flush > .card-h{padding:var(--e4) var(--pad) var(--e3)}
.flush > .card-h + .list{border-top:1px solid var(--line)}
.count{color:var(--ink-2); font-weight:400; font-size:var(--t-s)}
.list > li{display:grid; grid-template-columns:minmax(0, 1fr) auto; gap:var(--e2) var(--e5); align-items:center; padding:var(--e4) var(--pad)}
.list > li + li{border-top:1px solid var(--line)}
:is(.list.bare, .card:not(.flush) > .list) > li{padding-inline:0}
:is(.list.bare, .card:not(.flush) > .list) > li:first-child{padding-top:0}
.list .what{font-weight:600}
.list .meta{color:var(--ink-2); font-size:var(--t-s)}
.list .side{display:flex; flex-wrap:wrap; gap:var(--e2) var(--e4); align-items:center; justify-content:flex-end}
@container (max-width:34rem){
  .list:not(.bare) > li{grid-template-columns:minmax(0, 1fr)}
  .list:not(.bare) .side{justify-content:space-between}
}
.dots > li{display:flex; gap:var(--e3)}
.dots > li > .i{margin-top:.15rem; color:var(--c, var(--ink-2))}
.agenda > li{display:grid; grid-template-columns:4.5rem minmax(0, 1fr); gap:var(--e2); padding-block:var(--e3)}
.agenda > li + li{border-top:1px solid var(--line)}
.agenda time{font-weight:650}
.agenda .split{gap:var(--e1) var(--e3)}
/* Hours to choose: as many side by side as fit. */
.times{display:grid; gap:var(--e2); grid-template-columns:repeat(auto-fill, minmax(min(100%, 7.5rem), 1fr))}
.times.wide{grid-template-columns:repeat(auto-fill, minmax(min(100%, 17rem), 1fr))}
.times .choice{border:1px solid var(--edge); border-radius:var(--r1); padding:.5rem var(--e3)}
.times .choice:has(:checked){border-color:var(--brand); background:var(--brand-soft)}
.falc .times .choice{font-size:inherit}
.falc fieldset > legend{font-size:inherit}
.kv{display:grid; gap:var(--e3) var(--e5); grid-template-columns:minmax(7rem, auto) minmax(0, 1fr)}
.kv dt{color:var(--ink-2); font-size:var(--t-s); padding-top:.1rem}
@media (max-width:34rem){.kv{grid-template-columns:minmax(0, 1fr); gap:0} .kv dd + dt{margin-top:var(--e3)}}
.person{display:flex; gap:var(--e3); align-items:center}
.person span b{font-weight:600; display:block; line-height:1.35}
.person span span{color:var(--ink-2); font-size:var(--t-s); display:block; line-height:1.4}
.empty{display:grid; justify-items:center; gap:var(--e3); text-align:center; padding:var(--e7) var(--e5); border:1px dashed var(--edge); border-radius:var(--r2)}
.empty p{max-width:28rem; color:var(--ink-2)}
.card .empty{padding-block:var(--e5); border:0}
.flush > .card-h + .empty{border-top:1px solid var(--line); border-radius:0}
[role=status]:empty{position:absolute}
details.more > summary{display:flex; align-items:center; gap:var(--e2); min-height:var(--tap); padding-block:var(--e1); color:var(--brand); font-weight:600; font-size:.9375rem; list-style:none}
details.more > summary::-webkit-details-marker{display:none}
details.more > summary::before{content:""; flex:none; width:.45rem; height:.45rem; border:solid currentColor; border-width:0 2px 2px 0; rotate:-45deg; margin-inline:.2rem .25rem; transition:rotate .15s}
details.more[open] > summary::before{rotate:45deg}
.rules{display:grid; grid-template-columns:minmax(0, 1fr); align-content:start}

/* 8 — Tableaux ------------------------------------------------------------ */
.table{width:100%; border-collapse:collapse; font-size:.9375rem}
.table caption{text-align:start; padding-bottom:var(--e3); font-weight:650}
.table caption span{display:block; font-weight:400; color:var(--ink-2); font-size:var(--t-s)}
.table th, .table td{text-align:start; vertical-align:top; padding:.75rem var(--g, 1.5rem) .75rem 0; border-bottom:1px solid var(--line)}
.table thead th{font-size:var(--t-xs); font-weight:600; color:var(--ink-2); vertical-align:bottom; border-bottom-color:var(--edge); padding-block:var(--e2)}
.table tbody th{font-weight:600}
.table :is(th, td):last-child{padding-inline-end:0}
.table .n{text-align:end; font-variant-numeric:tabular-nums; white-space:nowrap}
.table thead .n{white-space:normal}
.table tbody tr:hover > *{background:color-mix(in srgb, var(--sunken) 55%, transparent)}
.table .meta{display:block; color:var(--ink-2); font-size:var(--t-s); font-weight:400}
.table tbody tr:last-child > *{border-bottom:0}
.table.mid td, .table.mid th{vertical-align:middle}
.table tfoot > tr > *{font-weight:650; border:0}
.table + p{margin-top:var(--e4)}
@media (max-width:34rem){.table{--g:.625rem}}
.scroll{overflow-x:auto; border-radius:var(--r1)}
@container (max-width:40rem){
  .table.fold thead{position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%)}
  .table.fold :is(tbody, tfoot, tr, td, th, caption){display:block}
  .table.fold{display:block}
  .table.fold tr{padding-block:var(--e3); border-bottom:1px solid var(--line)}
  .table.fold tbody tr:hover > *{background:none}
  .table.fold :is(tbody, tfoot) :is(td, th){padding:.2rem 0; border:0; text-align:start}
  .table.fold :is(tbody, tfoot) td[data-th]{display:flow-root; padding-inline-start:8.25rem}
  .table.fold td[data-th]::before{content:attr(data-th); float:inline-start; width:7.5rem; margin-inline-start:-8.25rem; color:var(--ink-2); font:400 var(--t-s)/1.5 var(--sans)}
  .table.fold :is(tbody, tfoot) td:empty{display:none}
}

/* 9 — Navigation locale --------------------------------------------------- */
.crumbs ol{display:flex; flex-wrap:wrap; gap:0 var(--e2); font-size:var(--t-s); color:var(--ink-2)}
.crumbs li{display:flex; align-items:center}
.crumbs li + li::before{content:"›" / ""; margin-inline-end:var(--e2)}
.crumbs a{color:inherit; display:inline-block; padding-block:.25rem}
.tabs{border-bottom:1px solid var(--line); overflow-x:auto; scrollbar-width:thin}
.tabs ul{display:flex; gap:var(--e1); width:max-content}
.tabs a{display:flex; align-items:center; gap:var(--e2); min-height:var(--tap); padding-inline:var(--e3); color:var(--ink-2); text-decoration:none; white-space:nowrap; font-size:.9375rem}
.tabs a:focus-visible{outline-offset:-3px}
.tabs a:hover{color:var(--ink); box-shadow:inset 0 -3px 0 var(--line)}
.tabs [aria-current]{color:var(--ink); font-weight:600; box-shadow:inset 0 -3px 0 var(--brand) !important}
.pages ul{display:flex; flex-wrap:wrap; gap:var(--e1)}
.pages a{display:grid; place-items:center; min-width:var(--tap); min-height:var(--tap); padding-inline:var(--e2); border-radius:var(--r1); text-decoration:none}
.pages a:hover{background:var(--sunken)}
.pages [aria-current]{background:var(--brand); color:var(--on-brand); font-weight:600}
.steps{display:flex; flex-wrap:wrap; gap:var(--e2) var(--e5); font-size:.9375rem; counter-reset:s}
.steps li{display:flex; align-items:center; gap:var(--e2); color:var(--ink-2); counter-increment:s}
.steps li::before{content:counter(s); display:grid; place-items:center; width:1.75rem; height:1.75rem; border-radius:50%; border:1px solid var(--edge); font-size:var(--t-xs); font-weight:650}
.steps .done::before{content:"✓" / ""; background:var(--brand-soft); color:var(--brand); border-color:transparent}
.steps [aria-current]{color:var(--ink); font-weight:600}
.steps [aria-current]::before{background:var(--brand); color:var(--on-brand); border-color:transparent}

/* 10 — Parcours : trois brins, une même ligne de temps --------------------- */
.tracks{width:100%; border-collapse:collapse; table-layout:fixed}
.tracks caption{text-align:start; padding-bottom:var(--e3); color:var(--ink-2); font-size:var(--t-s)}
.tracks thead th{text-align:start; padding:0 var(--e4) var(--e3) 0; color:var(--c)}
.tracks thead th:first-child{width:6.75rem}
.tracks thead span{display:flex; gap:var(--e2); align-items:center}
.tracks tbody th{text-align:start; vertical-align:top; padding:var(--e3) var(--e3) var(--e3) 0; font-size:var(--t-s); font-weight:600; color:var(--ink-2)}
.tracks td{position:relative; vertical-align:top; padding:var(--e3) var(--e4) var(--e3) 1.375rem}
.tracks td::before{content:""; position:absolute; inset-block:0; inset-inline-start:4px; width:3px; background:var(--k)}
.tracks tbody tr:last-child td::before{bottom:40%}
.tracks .future td::before{background:repeating-linear-gradient(var(--k) 0 4px, transparent 4px 9px)}
.tracks li{position:relative; font-size:.9375rem; line-height:1.4}
.tracks li + li{margin-top:var(--e3)}
.tracks li::before{content:""; position:absolute; inset-inline-start:-1.375rem; top:.25rem; width:11px; height:11px; border-radius:50%; background:var(--k); box-shadow:0 0 0 3px var(--surface)}
.tracks .future li::before{background:var(--surface); border:2px solid var(--k)}
.tracks li span{display:block; color:var(--ink-2); font-size:var(--t-xs)}
.tracks .now > th{border-block:1px solid var(--edge); padding-block:var(--e2); color:var(--ink); background:var(--sunken); padding-inline:var(--e3)}
@container (max-width:40rem){
  .tracks, .tracks :is(tbody, tr, th, td, caption){display:block}
  .tracks thead{position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%)}
  .tracks td:not(:has(li)){display:none}
  .tracks tbody th{padding-block:var(--e4) var(--e1); color:var(--ink)}
  .tracks td{padding-block:var(--e2)}
  .tracks td[data-th]:has(li)::after{content:attr(data-th); order:-1; font-size:var(--t-xs); font-weight:600; color:var(--c)}
  .tracks td:has(li){display:grid}
}
.flow > li{position:relative; padding:0 0 var(--e4) 1.75rem; font-size:.9375rem}
.flow > li::before{content:""; position:absolute; inset:.5rem auto 0 5px; width:2px; background:var(--line)}
.flow > li:last-child{padding-bottom:0} .flow > li:last-child::before{display:none}
.flow > li::after{content:""; position:absolute; inset:.4rem auto auto 0; width:12px; height:12px; border-radius:50%; background:var(--surface); border:3px solid var(--k, var(--edge))}
.flow time, .flow .meta{color:var(--ink-2); font-size:var(--t-s)}

/* 11 — Données : indicateurs, barres, graphiques --------------------------- */
.kpi{display:grid; gap:var(--e1); align-content:start}
.kpi dt{color:var(--ink-2); font-size:var(--t-s)}
.kpi dd{font-size:2rem; font-weight:650; line-height:1.15; letter-spacing:-.02em; font-variant-numeric:tabular-nums}
.kpi dd + dd{font-size:var(--t-s); font-weight:400; letter-spacing:0; line-height:1.45; color:var(--ink-2)}
.kpi strong{font-size:var(--t-xl); letter-spacing:-.01em}
.chart{container-type:inline-size}
.chart svg{width:100%; height:auto; overflow:visible}
.chart text{fill:var(--ink-2); font:13px var(--sans); font-variant-numeric:tabular-nums}
.chart text.em{fill:var(--ink); font-weight:650}
.chart .end{text-anchor:end} .chart .mid{text-anchor:middle}
.chart .axis{stroke:var(--line); stroke-width:1}
.chart .guide{stroke:var(--edge); stroke-width:1; stroke-dasharray:4 4}
.f-act{fill:var(--act-strand)} .f-log{fill:var(--log-strand)} .f-ink{fill:var(--ink-2)} .f-voice{fill:var(--voice)}
.f-none{fill:var(--surface); stroke:var(--edge); stroke-width:1.5; stroke-dasharray:4 3}
.l-act, .l-log, .l-ink{fill:none; stroke-width:3; stroke-linejoin:round; stroke-linecap:round}
.chart :is(line, polyline){vector-effect:non-scaling-stroke}
.l-act{stroke:var(--act-strand)} .l-log{stroke:var(--log-strand)} .l-ink{stroke:var(--ink-2); stroke-dasharray:2 7}
@container (max-width:34rem){.chart text{font-size:21px} .chart .alt{display:none}}
.bar{width:100%; height:.75rem; border-radius:var(--pill); background:var(--sunken)}
.legend{display:flex; flex-wrap:wrap; gap:var(--e1) var(--e5); font-size:var(--t-s); color:var(--ink-2)}
.legend li{display:flex; align-items:center; gap:var(--e2)}
.legend svg{width:1.125rem; height:.875rem}
.bars{display:grid; gap:var(--e3)}
.bars > li{display:grid; grid-template-columns:minmax(0, 1fr) auto; gap:.15rem var(--e4); font-size:.9375rem}
.bars .bar{grid-column:1 / -1; height:.5rem}
.ledger{display:grid; gap:var(--e2); grid-template-columns:repeat(auto-fit, minmax(4rem, 1fr))}
.ledger li{display:grid; justify-items:center; gap:.15rem; padding:var(--e2) var(--e1); border-radius:var(--r1); background:var(--log-soft); color:var(--log); font-size:var(--t-xs); font-weight:600; text-align:center}
.ledger .free{background:none; color:var(--ink-2); box-shadow:inset 0 0 0 1.5px var(--edge); font-weight:400}

/* 12 — Accords et échanges ------------------------------------------------ */
.deal{display:grid; grid-template-columns:auto minmax(0, 1fr) auto; gap:var(--e1) var(--e3); padding-block:var(--e3); align-items:start}
.deal + .deal{border-top:1px solid var(--line)}
.deal > .i{margin-top:.15rem; color:var(--ok)}
.deal.no > .i{color:var(--ink-2)}
.deal .meta{display:block; color:var(--ink-2); font-size:var(--t-s)}
.chat{display:grid; gap:var(--e4)}
.chat li{display:grid; gap:var(--e1); max-width:36rem; padding:var(--e3) var(--e4); border-radius:var(--r2) var(--r2) var(--r2) 2px; background:var(--sunken); width:fit-content}
.chat .me{justify-self:end; background:var(--brand-soft); border-radius:var(--r2) var(--r2) 2px var(--r2)}
.chat .meta{color:var(--ink-2); font-size:var(--t-xs)}
.answer{border-top:1px solid var(--line)}
.answer > summary, .answer > button{display:flex; align-items:center; gap:var(--e3); width:100%; min-height:3.5rem; padding:var(--e2) var(--e5); border:0; background:none; color:var(--ink); font:600 var(--t-m)/1.3 var(--sans); text-align:start; list-style:none; cursor:pointer}
.answer > summary::-webkit-details-marker{display:none}
.answer > summary:hover, .answer > button:hover{background:var(--sunken)}
.answer > :is(summary, button) > .i{color:var(--brand); width:1.5rem; height:1.5rem}
.answer > :is(summary, button):focus-visible{outline-offset:-3px}
.answer small{display:block; font-weight:400; color:var(--ink-2)}
.answer[open] > summary{background:var(--brand-soft)}
.answer > .stack{padding:var(--e4) var(--e5) var(--e5)}
@media (min-height:48rem) and (min-width:60.01rem){.sheet{position:sticky; top:var(--e4)}}
.preview{background:var(--surface); border:1px solid var(--line); border-top:5px solid var(--brand); border-radius:var(--r2); padding:var(--e5); box-shadow:var(--shadow)}
/* L’aperçu ne montre que les points cochés. */
form:not(:has(#p-prenom:checked)) [data-si~=prenom], form:not(:has(#p-envie:checked)) [data-si~=envie], form:not(:has(#p-competences:checked)) [data-si~=competences], form:not(:has(#p-metiers:checked)) [data-si~=metiers], form:not(:has(#p-demarches:checked)) [data-si~=demarches], form:not(:has(#p-identite:checked)) [data-si~=identite], form:not(:has(#p-telephone:checked)) [data-si~=telephone], form:not(:has(#p-courriel:checked)) [data-si~=courriel], form:not(:has(#p-cv:checked)) [data-si~=cv], form:not(:has(#p-langues:checked)) [data-si~=langues], form:not(:has(#p-mobilite:checked)) [data-si~=mobilite], form:not(:has(#p-horaires:checked)) [data-si~=horaires], form:not(:has(#p-conditions:checked)) [data-si~=conditions], form:not(:has(#p-logement:checked)) [data-si~=logement], form:not(:has(#p-structure_referente:checked)) [data-si~=structure_referente], form:not(:has(#p-droit_au_travail:checked)) [data-si~=droit_au_travail],
form:has(#p-prenom:checked) [data-sans=prenom], form:has(#p-structure_referente:checked) [data-sans=structure_referente],
form:has([name=aussi_competences][value=mobilite]:checked):not(:has(#p-mobilite:checked)) [data-part=competences], form:has([name=aussi_competences][value=horaires]:checked):not(:has(#p-horaires:checked)) [data-part=competences], form:has([name=aussi_competences][value=logement]:checked):not(:has(#p-logement:checked)) [data-part=competences], form:has([name=aussi_competences][value=langues]:checked):not(:has(#p-langues:checked)) [data-part=competences], form:has([name=aussi_competences][value=droit_au_travail]:checked):not(:has(#p-droit_au_travail:checked)) [data-part=competences], form:has([name=aussi_competences][value=conditions]:checked):not(:has(#p-conditions:checked)) [data-part=competences], form:has([name=aussi_accompagnement][value=mobilite]:checked):not(:has(#p-mobilite:checked)) [data-part=accompagnement], form:has([name=aussi_accompagnement][value=horaires]:checked):not(:has(#p-horaires:checked)) [data-part=accompagnement], form:has([name=aussi_accompagnement][value=logement]:checked):not(:has(#p-logement:checked)) [data-part=accompagnement], form:has([name=aussi_accompagnement][value=langues]:checked):not(:has(#p-langues:checked)) [data-part=accompagnement], form:has([name=aussi_accompagnement][value=droit_au_travail]:checked):not(:has(#p-droit_au_travail:checked)) [data-part=accompagnement], form:has([name=aussi_accompagnement][value=conditions]:checked):not(:has(#p-conditions:checked)) [data-part=accompagnement], form:has([name=aussi_demarches][value=mobilite]:checked):not(:has(#p-mobilite:checked)) [data-part=demarches], form:has([name=aussi_demarches][value=horaires]:checked):not(:has(#p-horaires:checked)) [data-part=demarches], form:has([name=aussi_demarches][value=logement]:checked):not(:has(#p-logement:checked)) [data-part=demarches], form:has([name=aussi_demarches][value=langues]:checked):not(:has(#p-langues:checked)) [data-part=demarches], form:has([name=aussi_demarches][value=droit_au_travail]:checked):not(:has(#p-droit_au_travail:checked)) [data-part=demarches], form:has([name=aussi_demarches][value=conditions]:checked):not(:has(#p-conditions:checked)) [data-part=demarches], form:has([name=aussi_obstacle][value=mobilite]:checked):not(:has(#p-mobilite:checked)) [data-part=obstacle], form:has([name=aussi_obstacle][value=horaires]:checked):not(:has(#p-horaires:checked)) [data-part=obstacle], form:has([name=aussi_obstacle][value=logement]:checked):not(:has(#p-logement:checked)) [data-part=obstacle], form:has([name=aussi_obstacle][value=langues]:checked):not(:has(#p-langues:checked)) [data-part=obstacle], form:has([name=aussi_obstacle][value=droit_au_travail]:checked):not(:has(#p-droit_au_travail:checked)) [data-part=obstacle], form:has([name=aussi_obstacle][value=conditions]:checked):not(:has(#p-conditions:checked)) [data-part=obstacle]{display:none}
.keep-lines, .said-text{white-space:pre-line; overflow-wrap:anywhere}
dialog{border:0; border-radius:var(--r3); padding:var(--e6); max-width:32rem; background:var(--surface); color:var(--ink); box-shadow:0 20px 60px -20px rgb(0 0 0 / 45%)}
dialog::backdrop{background:rgb(16 30 25 / 55%)}
dialog.still{position:static; width:100%; margin:0; border:1px solid var(--line)}

/* 13 — Grille du diagnostic ------------------------------------------------ */
.theme{container-type:inline-size; padding-block:var(--e5); border-top:1px solid var(--line)}
.theme:first-child{border:0; padding-top:0}
.theme > legend, .card > legend:not(.vh){float:inline-start; width:100%; font-size:var(--t-l); margin-bottom:var(--e3)}
.theme > legend + *, .card > legend + *{clear:both}
.cells{display:grid; grid-template-columns:repeat(4, minmax(0, 1fr)); gap:var(--e2)}
.cell{position:relative; display:flex; flex-direction:column; gap:var(--e2); padding:var(--e3); border:1px solid var(--edge); border-radius:var(--r1); background:var(--surface); font-size:var(--t-s); line-height:1.4; cursor:pointer}
.cell.two{grid-column:span 2}
.cell:hover{background:var(--sunken)}
.cell:has(:checked){background:var(--brand-soft); border-color:var(--brand); box-shadow:inset 0 0 0 1px var(--brand)}
.cell:has(:focus-visible){outline:3px solid var(--focus); outline-offset:2px}
.cell input:focus-visible{outline:none}
.cell .badge{margin-top:auto}
.tip{display:none}
.theme:has([value="1"]:checked) .t1, .theme:has([value="2"]:checked) .t2,
.theme:has([value="3"]:checked) .t3, .theme:has([value="4"]:checked) .t4{display:grid}
.theme-foot{display:grid; grid-template-columns:minmax(0, 1fr) auto; gap:var(--e2) var(--e5); margin-top:var(--e3); align-items:start}
@container (max-width:44rem){
  .cells{grid-template-columns:minmax(0, 1fr)}
  .cell{flex-direction:row; align-items:flex-start; font-size:.9375rem} .cell.two{grid-column:auto}
  .cell .badge{margin:0 0 0 auto}
  .theme-foot{grid-template-columns:minmax(0, 1fr)}
}

/* Un critère et la date de sa preuve ; une ligne où écrire à la main, sur le papier. */
.criterion{display:grid; grid-template-columns:minmax(0, 1fr) auto; gap:var(--e2) var(--e4); align-items:start}
.criterion:not(:has(.choice :checked)) > .field{display:none}
legend > :is(h2, h3){margin-bottom:var(--e2)}
@container (max-width:36rem){.criterion{grid-template-columns:minmax(0, 1fr)}}
.paper-line{height:2rem; border-bottom:1px solid var(--edge)}

/* 14 — Employeurs ---------------------------------------------------------- */
.offer{display:grid; gap:var(--e4)}
.offer h3{font-size:var(--t-l)}
.pin{flex:none; display:inline-grid; place-items:center; width:1.75rem; height:1.75rem; border-radius:50%; background:var(--ink); color:var(--surface); font-size:var(--t-xs); font-weight:650}
.facets{display:grid; gap:var(--e3) var(--e5); grid-template-columns:repeat(auto-fit, minmax(min(100%, 15rem), 1fr))}
.facets > li{display:grid; grid-template-columns:auto minmax(0, 1fr); gap:0 var(--e2); font-size:.9375rem; line-height:1.45}
.facets .i{margin-top:.1rem; color:var(--c)}
.facets b{font-weight:600}
.map{border-radius:var(--r2); border:1px solid var(--line); background:var(--sunken); width:100%; height:auto}
.map text{font:12px var(--sans); fill:var(--ink-2)}
.map .river{fill:none; stroke:var(--log-strand); stroke-width:7; opacity:.4; stroke-linecap:round}
.map .road{fill:none; stroke:var(--surface); stroke-width:5}
.map .zone{fill:var(--brand); fill-opacity:.07; stroke:var(--brand); stroke-dasharray:5 4}
.map .p circle{fill:var(--ink)} .map .p text{fill:var(--surface); font-weight:650; text-anchor:middle}
.map .home{fill:var(--voice); stroke:var(--ink); stroke-width:2}

/* 15 — FALC et borne ------------------------------------------------------- */
.falc{font-size:1.375rem; line-height:1.5}
.falc .page{max-width:60rem; gap:var(--e7)}
.falc .top-in{min-height:5.75rem; flex-wrap:wrap; justify-content:space-between; padding-block:var(--e3)}
.falc .top .btn{width:auto; min-height:3.25rem; font-size:1.0625rem}
.falc h1{font-size:clamp(2rem, 1.6rem + 2vw, 2.75rem)}
.falc h2{font-size:clamp(1.5rem, 1.3rem + 1vw, 1.875rem)}
.falc .btn{font-size:1.25rem; min-height:4rem; padding:.75rem 1.5rem; border-radius:var(--r2); border-width:2px}
.falc .btn .i{width:1.75rem; height:1.75rem}
.falc .voice p{font-size:clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem)}
.falc .foot, .falc .small{font-size:1rem}
.idea{display:grid; grid-template-columns:6.5rem minmax(0, 1fr); gap:var(--e4) var(--e6); align-items:start}
.idea > .stack{gap:var(--e3)}
.picto{width:6.5rem; height:6.5rem}
.picto, .picto *{stroke-linecap:round; stroke-linejoin:round}
.picto .bg{fill:var(--s, var(--brand-soft))} .picto .ln{fill:none; stroke:var(--c, var(--brand)); stroke-width:3}
.picto .fl{fill:var(--c, var(--brand))} .picto .ye{fill:var(--voice)}
.seen{display:grid; gap:var(--e4)}
.seen > li{display:grid; grid-template-columns:minmax(0, 1fr) auto; gap:var(--e3) var(--e5); align-items:center; padding:var(--e4) var(--e5); background:var(--surface); border:2px solid var(--line); border-radius:var(--r3)}
.tools{display:flex; flex-wrap:wrap; gap:var(--e3)}
.falc legend{font-size:1.25rem}
.faces{display:grid; grid-template-columns:repeat(4, minmax(0, 1fr)); gap:var(--e3)}
.face{display:grid; justify-items:center; gap:var(--e2); padding:var(--e3); text-align:center; background:var(--surface); border:2px solid var(--edge); border-radius:var(--r3); cursor:pointer}
.face .picto{width:4.5rem; height:4.5rem}
.face input{width:1.5rem; height:1.5rem; accent-color:var(--brand)}
.face:has(:checked){background:var(--brand-soft); border-color:var(--brand)}
.face:has(:focus-visible){outline:3px solid var(--focus); outline-offset:2px}
@media (max-width:44rem){
  .faces{grid-template-columns:repeat(2, minmax(0, 1fr))}
  .falc{font-size:1.25rem}
  .idea, .seen > li{grid-template-columns:minmax(0, 1fr)}
  .picto{width:5rem; height:5rem}
  .falc main .btn{width:100%}
}

/* 16 — Utilitaires --------------------------------------------------------- */
.vh{position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%); white-space:nowrap}
.said{font-family:var(--serif)}
.muted{color:var(--ink-2)}
.bullets{list-style:disc; padding-inline-start:1.25rem; display:grid; gap:var(--e1)}
.measure{max-width:var(--text)}
.center{max-width:30rem; margin-inline:auto; width:100%}
.only-print{display:none}

/* 17 — Préférences de la personne ------------------------------------------ */
@media (prefers-reduced-motion:reduce){*, ::before, ::after{transition:none !important; animation:none !important; scroll-behavior:auto !important}}
@media (prefers-contrast:more){:root{--ink-2:var(--ink); --line:var(--edge)}}
@media (forced-colors:active){
  .btn, .badge, .card, .note, .cell, .ava, .pin, .chat li{border:1px solid}
  .menu [aria-current], .tabs [aria-current], .pages [aria-current], .steps [aria-current]{text-decoration:underline}
  .cell:has(:checked){outline:3px solid Highlight}
  .bar, .chart svg, .clock svg, .picto, .logo, .map{forced-color-adjust:none}
  .bar, .chart, .picto, .logo, .map{background:#fff}
}

/* 18 — Impression ---------------------------------------------------------- */
@media print{
  @page{margin:14mm}
  :root{color-scheme:light; --bg:#fff; --surface:#fff; --sunken:#fff; --ink:#000; --ink-2:#333; --line:#bbb; --shadow:none}
  .menu, .menu-btn, .who, .skip, .foot, .tabs, .crumbs, .tools, .no-print, .btn{display:none !important}
  .only-print{display:block}
  .top-in, .falc .top-in{padding:0; min-height:3rem}
  .page, .falc .page{padding:var(--e4) 0 0; max-width:none; gap:var(--e5)}
  html:not(:has(.falc)){font-size:9.5pt}
  /* Blocks, not grids: a grid cut by the end of a page prints one part over the other. */
  .page, .cols, .stack, .page form{display:block}
  :is(.page, .cols) > * + *{margin-top:var(--e5)}
  .stack > * + *, .stack > :is(h2, h3) + :is(p, .field){margin-top:var(--e2)}
  .stack.l > * + *{margin-top:var(--e5)}
  .card{border:0; padding:0}
  .card.flush .list > li{padding-inline:0}
  .note, .list > li, .idea, .seen > li, .theme, .voice, .deal, .person, figure, tr, dl > *{break-inside:avoid}
  h2, h3, legend{break-after:avoid}
  a{color:inherit; text-decoration:none}
  /* On paper, what was said; not the empty lines to type in. */
  .field:has(> textarea:empty), .field:has(> input[value=""]), .choice:not(:has(:checked)), details:not([open]){display:none}
  tr:has(td:first-child input[value=""]){display:none}
  .kv{gap:var(--e1) var(--e5)}
  .kv dd br{display:none}
  .kv dd br + .small::before{content:" "}
  .tracks, .bar, .chart, .picto, .logo, .voice, .cell{print-color-adjust:exact}
  .falc{font-size:14pt}
  .falc .idea{grid-template-columns:3.5rem minmax(0, 1fr); gap:var(--e2) var(--e4)}
  .falc .picto{width:3.5rem; height:3.5rem}
  .falc .idea{margin-top:var(--e3)}
  .falc .idea .stack > * + *{margin-top:.15rem}
  .falc .top-in{min-height:2rem}
  .falc .idea p{line-height:1.35}
  .falc .idea:has(.seen){display:block; break-inside:auto}
  .falc .idea:has(.seen) .picto{float:inline-start; margin-inline-end:var(--e4)}
  .falc .seen{display:block; clear:both; padding-top:var(--e2); columns:2; column-gap:var(--e5)}
  .falc .seen > li{display:block; margin:0 0 var(--e1); padding:0 0 var(--e1); line-height:1.35; border:0; border-bottom:1px solid var(--line); border-radius:0}
}

"""###
  static let script: StaticString = ###"""
// Confort seulement : toutes les pages marchent sans ce fichier.
// 1. Recopie le texte saisi dans l’aperçu de la candidature.
document.addEventListener("input", (e) => {
  const cible = e.target.dataset && document.getElementById(e.target.dataset.apercu);
  if (cible) cible.textContent = e.target.value;
});
// 2. Propose communes et métiers pendant la saisie.
document.addEventListener("input", async (e) => {
  const champ = e.target, source = champ.dataset && champ.dataset.source;
  if (!source || champ.value.length < 2) return;
  const liste = document.getElementById(champ.getAttribute("list"));
  const reponse = await fetch(source + encodeURIComponent(champ.value));
  if (!reponse.ok || !liste) return;
  const noms = await reponse.json();
  liste.replaceChildren(...noms.map((nom) => {
    const option = document.createElement("option");
    option.value = nom;
    return option;
  }));
});
// 3. Imprime.
document.addEventListener("click", (e) => {
  if (e.target.closest && e.target.closest("[data-imprimer]")) window.print();
});
// 4. Sur une borne, l’espace personnel se ferme après trois minutes sans geste.
const borne = document.querySelector("[data-borne]");
if (borne) {
  let fin;
  const relancer = () => {
    clearTimeout(fin);
    borne.hidden = true;
    fin = setTimeout(() => {
      borne.hidden = false;
      fin = setTimeout(() => document.getElementById("quitter").requestSubmit(), 30000);
    }, 180000);
  };
  ["click", "keydown", "touchstart"].forEach((geste) => document.addEventListener(geste, relancer));
  relancer();
}

"""###
  static let offlineHours: StaticString = ###"""
// Heures sans réseau : gardées ici (prénom, initiale, heures), envoyées une fois, dans l’ordre,
// après une nouvelle connexion, puis effacées.
const page = document.querySelector("form[data-heures]");
const { heures: tiroir, session } = page.dataset;
const element = (nom) => document.getElementById("heures-" + nom);
const dire = (mots) => (element("dit").textContent = mots);
const lire = () => JSON.parse(localStorage[tiroir] || "[]");
const ranger = (f) => (localStorage[tiroir] = JSON.stringify(f));
const poster = async ({ cle, semaine, lignes }) => {
  const body = new URLSearchParams({ _csrf: page._csrf.value, differe: 1, cle, semaine });
  for (const [c, , h, v] of lignes) body.append("h-" + c, h), body.append("v-" + c, v);
  const r = await fetch(page.action, { method: "POST", body });
  if (!/^text\/plain/.test(r.headers.get("content-type"))) throw r;
  dire(await r.text());
};
const montrer = () => {
  const file = lire();
  if (!file[0]) localStorage.removeItem(tiroir);
  element("garde").hidden = !file[0];
  element("liste").textContent = file.flatMap((e) => e.lignes)
    .map((l) => `${l[1]} ${l[2]} h`).join(", ");
};
const vider = async () => {
  for (const e of lire()) {
    if (e.session === session) break;
    try { await poster(e); } catch { break; }
    ranger(lire().filter((x) => x.cle !== e.cle));
  }
  montrer();
};
page.onsubmit = async (e) => {
  e.preventDefault();
  const lignes = [...page.querySelectorAll("[data-nom]")].filter((i) => {
    if (e.submitter?.name) i.value ||= i.dataset.prevu;
    if (!i.value || i.value === i.defaultValue) return;
    return i.defaultValue = i.value;
  }).map((i) => [i.name.slice(2), i.dataset.nom, i.value, i.previousSibling.value]);
  const envoi = { cle: `${Date.now()}-${Math.random()}`, semaine: page.semaine.value, lignes };
  try {
    if (lire()[0]) throw 0;
    await poster(envoi);
  } catch {
    ranger([...lire(), { ...envoi, session }]);
    dire("Pas envoyé, gardé sur ce téléphone.");
  }
  montrer();
};
vider();

"""###
  static let icon: StaticString = ###"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -8 56 56"><style>path{fill:none;stroke-width:4.8}.s1{stroke:#e3a21a}.s2{stroke:#2f78ad}.s3{stroke:#0f5b4e}circle{stroke:none}circle.s1{fill:#e3a21a}circle.s2{fill:#2f78ad}circle.s3{fill:#0f5b4e}.w *{stroke:#17211e;stroke-width:3.1;stroke-linecap:round;fill:none}@media(prefers-color-scheme:dark){.w *{stroke:#e8eeeb}.s3{stroke:#85d3be}circle.s3{fill:#85d3be}.s2{stroke:#568fb9}}</style><path class="s1" d="M4.0 7.0C5.2 7.0 6.5 6.8 7.7 7.1C8.9 7.4 10.1 8.5 11.4 10.0C12.6 11.5 13.8 13.3 15.1 15.0C16.3 16.7 17.5 18.2 18.8 19.1C20.0 20.0 21.2 20.7 22.4 21.8M29.6 28.7C30.8 29.5 32.0 29.6 33.3 29.2C34.5 28.8 35.8 28.5 37.0 28.1C38.3 27.8 39.5 27.5 40.8 27.2C42.0 26.9 43.3 26.6 44.5 26.3C45.8 26.1 47.0 25.9 48.3 25.8C49.5 25.7 50.8 25.6 52.0 25.6"/><circle class="s1" cx="4" cy="7.0" r="2.4"/><circle class="s1" cx="52" cy="25.6" r="2.4"/><path class="s2" d="M4.0 20.0C5.1 20.0 6.2 20.1 7.4 20.0C8.5 19.8 9.6 18.9 10.7 17.7M17.3 9.4C18.4 8.2 19.6 7.5 20.7 7.6C21.9 7.7 23.1 8.1 24.2 8.3C25.4 8.6 26.5 8.9 27.7 9.2C28.9 9.5 30.0 9.8 31.2 10.2C32.3 10.6 33.5 11.4 34.6 12.5C35.8 13.5 37.0 14.7 38.1 15.8C39.3 16.8 40.4 17.8 41.6 18.5C42.7 19.3 43.9 19.8 45.1 19.9C46.2 20.1 47.4 20.0 48.5 20.0C49.7 20.0 50.8 20.0 52.0 20.0"/><circle class="s2" cx="4" cy="20.0" r="2.4"/><circle class="s2" cx="52" cy="20.0" r="2.4"/><path class="s3" d="M4.0 33.0C5.3 33.0 6.5 33.0 7.8 33.0C9.0 33.0 10.3 33.0 11.6 33.0C12.8 33.0 14.1 33.0 15.4 33.0C16.6 32.9 17.9 32.9 19.1 32.6C20.4 32.4 21.7 31.2 22.9 29.7C24.2 28.2 25.4 26.3 26.7 24.7C28.0 23.1 29.2 21.7 30.5 20.9C31.7 20.0 33.0 19.6 34.3 18.9M42.7 14.1C43.8 13.8 44.8 13.7 45.8 13.9C46.8 14.0 47.9 14.2 48.9 14.3C49.9 14.4 51.0 14.4 52.0 14.4"/><circle class="s3" cx="4" cy="33.0" r="2.4"/><circle class="s3" cx="52" cy="14.4" r="2.4"/></svg>

"""###
  static let logo: StaticString = ###"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 176 40" role="img" aria-label="Cordée"><style>path{fill:none;stroke-width:4.8}.s1{stroke:#e3a21a}.s2{stroke:#2f78ad}.s3{stroke:#0f5b4e}circle{stroke:none}circle.s1{fill:#e3a21a}circle.s2{fill:#2f78ad}circle.s3{fill:#0f5b4e}.w *{stroke:#17211e;stroke-width:3.1;stroke-linecap:round;fill:none}@media(prefers-color-scheme:dark){.w *{stroke:#e8eeeb}.s3{stroke:#85d3be}circle.s3{fill:#85d3be}.s2{stroke:#568fb9}}</style><path class="s1" d="M4.0 7.0C5.2 7.0 6.5 6.8 7.7 7.1C8.9 7.4 10.1 8.5 11.4 10.0C12.6 11.5 13.8 13.3 15.1 15.0C16.3 16.7 17.5 18.2 18.8 19.1C20.0 20.0 21.2 20.7 22.4 21.8M29.6 28.7C30.8 29.5 32.0 29.6 33.3 29.2C34.5 28.8 35.8 28.5 37.0 28.1C38.3 27.8 39.5 27.5 40.8 27.2C42.0 26.9 43.3 26.6 44.5 26.3C45.8 26.1 47.0 25.9 48.3 25.8C49.5 25.7 50.8 25.6 52.0 25.6"/><circle class="s1" cx="4" cy="7.0" r="2.4"/><circle class="s1" cx="52" cy="25.6" r="2.4"/><path class="s2" d="M4.0 20.0C5.1 20.0 6.2 20.1 7.4 20.0C8.5 19.8 9.6 18.9 10.7 17.7M17.3 9.4C18.4 8.2 19.6 7.5 20.7 7.6C21.9 7.7 23.1 8.1 24.2 8.3C25.4 8.6 26.5 8.9 27.7 9.2C28.9 9.5 30.0 9.8 31.2 10.2C32.3 10.6 33.5 11.4 34.6 12.5C35.8 13.5 37.0 14.7 38.1 15.8C39.3 16.8 40.4 17.8 41.6 18.5C42.7 19.3 43.9 19.8 45.1 19.9C46.2 20.1 47.4 20.0 48.5 20.0C49.7 20.0 50.8 20.0 52.0 20.0"/><circle class="s2" cx="4" cy="20.0" r="2.4"/><circle class="s2" cx="52" cy="20.0" r="2.4"/><path class="s3" d="M4.0 33.0C5.3 33.0 6.5 33.0 7.8 33.0C9.0 33.0 10.3 33.0 11.6 33.0C12.8 33.0 14.1 33.0 15.4 33.0C16.6 32.9 17.9 32.9 19.1 32.6C20.4 32.4 21.7 31.2 22.9 29.7C24.2 28.2 25.4 26.3 26.7 24.7C28.0 23.1 29.2 21.7 30.5 20.9C31.7 20.0 33.0 19.6 34.3 18.9M42.7 14.1C43.8 13.8 44.8 13.7 45.8 13.9C46.8 14.0 47.9 14.2 48.9 14.3C49.9 14.4 51.0 14.4 52.0 14.4"/><circle class="s3" cx="4" cy="33.0" r="2.4"/><circle class="s3" cx="52" cy="14.4" r="2.4"/><g class="w"><path d="M77.2 18.2A7 7 0 1 0 77.2 27.8"/><circle cx="89.6" cy="23" r="7"/><path d="M103.6 30V16.2M103.6 22.6C103.6 18.6 106.4 16 110.4 16.2"/><circle cx="121.4" cy="23" r="7"/><path d="M128.4 8.6V30M135.8 23.4H149.6A7 7 0 1 0 147.4 28.2M141.2 11.6 145.6 7.8M155.8 23.4H169.6A7 7 0 1 0 167.4 28.2"/></g></svg>

"""###
}
