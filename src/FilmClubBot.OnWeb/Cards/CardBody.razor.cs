using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>What a card says: its blocks and fields, without its title and its actions.</summary>
public partial class CardBody
{
    /// <summary>The card.</summary>
    [Parameter, EditorRequired]
    public required Card Card { get; set; }

    /// <summary>Whether the blocks are shown; the fields always are.</summary>
    [Parameter]
    public bool ShowsBlocks { get; set; } = true;

    /// <summary>Whether it is the same text for all readers of a language and zone, and nothing in it can be pressed.</summary>
    internal static bool IsPlain(Card card) => card.Body.All(IsPlain) && card.Fields.All(field => IsPlain(field.Value));

    private static bool IsPlain(Block block) => block switch
    {
        Paragraph paragraph => IsPlain(paragraph.Content),
        Heading heading => IsPlain(heading.Content),
        Quotation quotation => IsPlain(quotation.Attribution),
        BulletList list => list.Items.All(IsPlain),
        _ => true,
    };

    private static bool IsPlain(IReadOnlyList<Inline> text) => !text.OfType<Spoiler>().Any();
}
