namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>Enumerates the parts of a card.</summary>
public static class CardParts
{
    /// <summary>Every stretch of rich text on a card, in no particular order.</summary>
    public static IEnumerable<Inline> Inlines(this Card card) => card.Fields.SelectMany(field => field.Value).Concat(card.Body.SelectMany(Inlines));

    private static IEnumerable<Inline> Inlines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content,
        Heading heading => heading.Content,
        Quotation quotation => quotation.Attribution,
        BulletList list => list.Items.SelectMany(item => item),
        _ => [],
    };
}
