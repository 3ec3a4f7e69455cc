using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Messages;

/// <summary>The parts of a review's announcement.</summary>
/// <param name="Review">The review.</param>
/// <param name="Standfirst">Its own opening.</param>
/// <param name="Quote">Its best quote, where it has one.</param>
/// <param name="Themes">The themes of its film; empty where it is about none.</param>
/// <param name="Rating">Members' ratings of the film so far, as text; null where it is about none.</param>
internal sealed record ReviewParts(Review Review, string Standfirst, Quote? Quote, IReadOnlyList<string> Themes, string? Rating)
{
    /// <summary>The review as a source is cited.</summary>
    public ReviewReference Reference => new(Review.Id, Review.Text.Title, Review.Author, Review.Link) { IsCovered = Review.IsSpoiler, IsSample = Review.IsSample };
}
