using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Site;

/// <summary>Draws the picture that chats and messengers show for a link to a page. Implemented by Drawing.</summary>
public interface IPreviewPicture
{
    /// <summary>The size in pixels. Source: Open Graph previews are shown at 1.91 to 1.</summary>
    const int Width = 1200, Height = 630;

    /// <summary>Draws a picture; its alternative text has the same words.</summary>
    CardImage Draw(PreviewContent content);
}

/// <summary>What a preview picture shows, beside the society's name.</summary>
/// <param name="Title">The film's label, or the society's name.</param>
/// <param name="Lead">What is below the title, such as the directors; null for nothing.</param>
/// <param name="Score">How members rated the film; null where nobody did, or where ratings are hidden.</param>
/// <param name="Words">Words of a review, verbatim and no spoiler, in quotation marks; or a list of screenings; null for none.</param>
/// <param name="Source">Who wrote or said the words, and where; null where there are none.</param>
public sealed record PreviewContent(string Title, string? Lead = null, string? Score = null, string? Words = null, string? Source = null);
