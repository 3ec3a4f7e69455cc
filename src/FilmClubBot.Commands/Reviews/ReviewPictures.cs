using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Reviews;

/// <summary>Shows reviews' own images.</summary>
public static class ReviewPictures
{
    /// <summary>The image of a review; null where it has none.</summary>
    /// <param name="image">The image.</param>
    /// <param name="headline">The review's headline, which says what the image belongs to where the source does not describe it.</param>
    /// <param name="say">The reader's language.</param>
    public static Picture? Of(ReviewImage? image, string headline, Phrases say) =>
        image is null ? null : new(image.Address, image.AlternativeText ?? say["reviews.picture", ("review", headline)]);
}
