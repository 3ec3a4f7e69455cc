using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Assigns a review to another film, known or new: <c>/review move review:"Deep water" film:"The Thing (1982)"</c>.</summary>
[Command("review move", Permission.Moderator, CommandTopic.Library)]
internal sealed class MoveReview(IReviews reviews, IFilms films, IAuditLog audit) : ICommand<MoveReview.Options>
{
    /// <param name="Review">The review.</param>
    /// <param name="Film">The film that it is about, in place of its first one.</param>
    internal sealed record Options([Suggest<KnownReviews>] ReviewId Review, [Suggest<WantedFilms>] WantedFilm Film);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Film.IsUndecided)
            return Card.Refusal(say["refusal.title"], say["suggest.nofilm"]);
        if (await reviews.Find(options.Review, cancellationToken) is not { } before)
            return Card.Refusal(say["reviews.gone"]);
        var film = await films.Want(options.Film, cancellationToken);
        if (before.Films.Count > 0 && before.Films[0].Id == film.Id)
            return Card.Nothing(say["review.move.already", ("title", before.Text.Title), ("film", film.Label)]);
        if (!await reviews.Correct(before.Id, ReviewCorrection.To(film), cancellationToken))
            return Card.Refusal(say["reviews.gone"]);

        audit.Record(caller.Member.Id, "review move", $"{before.Text.Title} → {film.Label}");
        return new Card
        {
            Title = say["review.move.done", ("title", before.Text.Title), ("film", film.Label)],
            Actions = [FilmButtons.Reviews(film, say)],
            Audience = Audience.Caller,
            Reversal = new(Back(before, film), $"correction of {before.Id}"),
        };
    }

    // That a review has no film cannot be restored, nor that the film was its first one and the new one another of its films.
    private static CommandCall? Back(Review before, Film to) =>
        before.Films is [var film, ..] && before.Films.All(other => other.Id != to.Id) ? new CommandCall("review move", ("review", $"#{before.Id}"), ("film", $"#{film.Id}")) : null;
}
