using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Rotas;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Sets the jobs at every screening: <c>/rota jobs projection, door 2, bar 2</c>.</summary>
[Command("rota jobs", Permission.Moderator, CommandTopic.Jobs)]
internal sealed class SetRotaJobs(IRota rota, IAuditLog audit) : ICommand<SetRotaJobs.Options>
{
    /// <param name="Jobs">The jobs; without, they are shown.</param>
    internal sealed record Options(JobList? Jobs = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Jobs is not { } jobs)
            return Shown(await rota.Jobs(cancellationToken), caller);
        var (before, after) = await rota.ChangeAndCompare(caller.Club.Id, _ => jobs, cancellationToken);
        if (after is null)
            return Card.Refusal(say["rota.nojobs"]);
        audit.Record(caller.Member.Id, "rota jobs", after.Text);
        return Shown(after, caller) with { Reversal = new(new CommandCall("rota jobs", ("jobs", before!.Text.Length == 0 ? "-" : before.Text)), "rota jobs") };
    }

    private static Card Shown(JobList jobs, Caller caller) => jobs.Jobs.Count == 0
        ? Card.Nothing(caller.Say["rota.nojobs"], caller.Say["rota.how"])
        : new Card
        {
            Title = caller.Say["rota.jobs.title"],
            Body = [new BulletList([.. jobs.Jobs.Select(job => (IReadOnlyList<Inline>)[caller.Say["rota.jobs.line", ("job", job.Name), ("n", job.Needed)]])]), new Paragraph(caller.Say["rota.jobs.how"])],
            Audience = Audience.Caller,
        };
}
