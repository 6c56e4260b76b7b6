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
