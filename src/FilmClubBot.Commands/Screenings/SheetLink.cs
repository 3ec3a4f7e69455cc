using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The link to a sheet of a screening.</summary>
internal static class SheetLink
{
    /// <summary>The link; nothing where the sheet does not exist or the caller cannot open its page.</summary>
    /// <param name="sheet">Which sheet.</param>
    /// <param name="label">The words of the link.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="site">The address of the society's pages.</param>
    /// <param name="caller">Who reads the card.</param>
    public static IEnumerable<Block> To(ScreeningSheet sheet, string label, Screening screening, SiteAddress site, Caller caller) =>
        screening is { IsPublic: true, State: not ScreeningState.Cancelled } && site.IsReachedFrom(caller.Platform) && site.At(SiteAddress.SheetPath(screening.Id, sheet)) is { } page
            ? [new Paragraph(new Anchor(label, page))]
            : [];
}
