using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Messages;

/// <summary>What an announcement of a review can show.</summary>
/// <param name="Review">The review.</param>
/// <param name="Standfirst">Its own opening.</param>
/// <param name="Quote">Its best quote, where it has one.</param>
/// <param name="Themes">The themes that it finds in its film; none where it is about none.</param>
/// <param name="Rating">What members gave the film so far, in words; null where it is about none.</param>
internal sealed record ReviewParts(Review Review, string Standfirst, Quote? Quote, IReadOnlyList<string> Themes, string? Rating)
{
    /// <summary>The review as a source is named.</summary>
    public ReviewReference Reference => new(Review.Id, Review.Text.Title, Review.Author, Review.Link) { IsCovered = Review.IsSpoiler };
}
