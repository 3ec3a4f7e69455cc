using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Formats access needs.</summary>
internal static class AccessWords
{
    /// <summary>The words of needs, in the order in which access features are shown.</summary>
    public static IReadOnlyList<string> Of(AccessNeeds needs, Phrases say) =>
    [
        .. PresentationWords.AccessFeatures(new Presentation { Access = needs.Features }, say).Select(feature => feature.Words),
        .. needs.AvoidsStrobe ? [say["needs.nostrobe"]] : Array.Empty<string>(),
    ];
}
