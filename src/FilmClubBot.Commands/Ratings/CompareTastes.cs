using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Recommendations;

namespace FilmClubBot.Commands.Ratings;

/// <summary>How far the ratings of those members are apart who chose to be compared: <c>/taste club</c>.</summary>
[Command("taste club", Permission.Member, CommandTopic.Films, IsReading = true)]
internal sealed class CompareTastes(IMembers members, IRatings ratings, IFigurePicture picture) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var compared = await members.Compared(cancellationToken);
        Button change = compared.Any(member => member.Id == caller.Member.Id)
            ? new(say["taste.club.leave"], new CommandCall("taste compare", ("shown", "no")))
            : new(say["taste.club.join"], new CommandCall("taste compare", ("shown", "yes")));
        var figure = TasteFigures.Matrix(AgreementMatrix.Of(compared, await ratings.All(viewer: null, cancellationToken)), caller.Club.Name, say);
        if (compared.Count < 2)
            return Card.Nothing(figure.Title, say["taste.club.few"]) with { Actions = [change] };
        return new Card
        {
            Title = figure.Title,
            Body = [new Paragraph(say["taste.club.choice", ("n", compared.Count)]), new Paragraph(say["taste.agree.measure", ("least", Agreement.LeastInCommon)])],
            Image = picture.Draw(figure),
            Actions = [change],
        };
    }
}

/// <summary>Whether the caller is compared with others in what all members see: <c>/taste compare shown:yes</c>.</summary>
[Command("taste compare", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class ChooseComparison(IMembers members) : ICommand<ChooseComparison.Options>
{
    /// <param name="Shown">Whether the caller is shown.</param>
    internal sealed record Options(bool Shown);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var hasChanged = await members.Compare(caller.Member.Id, options.Shown, cancellationToken);
        return new Card
        {
            Title = say[options.Shown ? "taste.compare.shown" : "taste.compare.hidden"],
            Body = options.Shown ? [new Paragraph(say["taste.compare.who"])] : [],
            Actions = [new Button(say["taste.compare.see"], new CommandCall("taste club"))],
            Audience = Audience.Caller,
            Reversal = hasChanged ? new(new("taste compare", ("shown", options.Shown ? "no" : "yes")), $"{Reversal.TargetsOf(caller.Member.Id)}comparison") : null,
        };
    }
}
