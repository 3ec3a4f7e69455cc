using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Removes the sample reviews that come with the program: <c>/review samples</c>. They go also with the society's first own review.</summary>
[Command("review samples", Permission.Moderator, CommandTopic.Library, Confirmation = Confirmation.WithReply)]
internal sealed class RemoveSamples(IReviews reviews, IAuditLog audit) : ICommand<RemoveSamples.Options>
{
    internal sealed record Options;

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var count = await reviews.RemoveSamples(cancellationToken);
        if (count == 0)
            return Card.Nothing(say["review.samples.none"]);
        audit.Record(caller.Member.Id, "review samples", say["reviews.count", ("n", count)]);
        return new Card { Title = say["review.samples.done", ("n", count)], Body = [new Paragraph(say["review.samples.next"])], Audience = Audience.Caller };
    }
}
