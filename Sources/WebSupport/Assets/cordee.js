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
