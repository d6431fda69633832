/** What a column of reviews may become, with the names it has in the files of shops and of review apps. */
export const fields = {
  rating:
    'rating stars score reviewrating reviewscore bewertung sterne note étoiles puntuación valoración estrellas valutazione stelle voto beoordeling sterren ocena gwiazdki betyg stjärnor avaliação classificação estrelas nota التقييم 評価 评分',
  body: 'body review text reviewtext reviewbody reviewcontent content comment message bewertungstext rezension kommentar avis commentaire texte reseña comentario opinión opinie recensione commento testo recensie tekst treść komentarz omdöme recension comentário resenha texto 本文 レビュー 评论 评价 تعليق',
  title:
    'title reviewtitle headline subject summary titel überschrift titre título titolo tytuł rubrik タイトル 标题 العنوان',
  author:
    'author authorname name displayname nickname reviewer reviewername customer customername autor kunde kundenname auteur nom cliente nombre autore nome klant naam klient imię kund namn nome 名前 作者 الاسم',
  location:
    'location authorlocation city country ort stadt land lieu ville pays ciudad país luogo città paese plaats miasto kraj stad cidade 場所 城市',
  date: 'date publishedat createdat reviewdate datecreated datum erstelltam datedecréation fecha data dataoraz datadepublicação 日付 日期 التاريخ',
  product:
    'product productid sku productsku producthandle handle produkt artikel artikelnummer produit producto prodotto produto produktid 商品 产品 المنتج',
  purchase:
    'purchase verified verifiedpurchase verifiedbuyer isverifiedbuyer verifiziert bestätigterkauf achatvérifié compraverificada acquistoverificato geverifieerd zweryfikowany verifierad',
  language: 'language lang locale languagecode sprache langue idioma lingua taal język språk 言語 语言',
  reply: 'reply response merchantreply antwort réponse respuesta risposta antwoord odpowiedź svar resposta 返信 回复',
  incentive: 'incentive incentivized isincentivized anreiz',
  photos: 'photos photourls pictureurls imageurls images bilder fotos',
  id: 'id reviewid bewertungsid',
} as const;

export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[];

/** `Review Date`, `review_date` and `reviewDate` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What each column is, by its name; each field is that of the first column that may be it. */
export const guess = (header: readonly string[]): (Field | undefined)[] => {
  const taken = new Set<Field>();
  return header.map((name) => {
    const field = fieldNames.find((one) => !taken.has(one) && fields[one].split(' ').includes(plain(name)));
    if (field) taken.add(field);
    return field;
  });
};
