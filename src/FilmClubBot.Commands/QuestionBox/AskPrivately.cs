using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.QuestionBox;

/// <summary>Puts a question for the discussion into the box, without a name: <c>/question ask text:"Why does she leave?"</c>.</summary>
[Command("question ask", Permission.Member, CommandTopic.Screenings)]
internal sealed class AskPrivately(IScreenings screenings, IQuestionBox box, Notices notices, Locales locales) : ICommand<AskPrivately.Options>
{
    /// <param name="Text">The question.</param>
    /// <param name="Screening">The screening whose discussion it is for; the one that runs or was last over unless stated, else the next.</param>
    internal sealed record Options([Text(BoxedQuestion.MaxLength, IsParagraph = true)] string Text, [Suggest<KnownScreenings>] ScreeningId? Screening = null);

    // The browser chat stores what was typed with its author: here, without the question.
    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        await Put(options, caller, cancellationToken) with { TypedWithoutSecrets = "/question ask" };

    private async Task<Card> Put(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var text = options.Text.Trim();
        if (text.Length == 0)
            return Card.Refusal(say["refusal.title"], say["question.ask.empty"]);
        if ((options.Screening is { } id ? await screenings.Find(id, cancellationToken) : await Usual(cancellationToken)) is not { IsPublic: true } screening)
            return Card.Refusal(say[options.Screening is null ? "screening.nonext" : "screening.none"]);
        if (await box.Add(screening.Id, text, cancellationToken) is not { } question)
            return Card.Refusal(say["refusal.title"], say["question.ask.full"]);
        // The notice does not contain the question: who reads it beside its time might guess who asked.
        await notices.Notify($"question-box:{question}", Notice(screening, caller.Club), null, cancellationToken);
        var stored = new Card
        {
            Title = say["question.ask.done"],
            Body = [new Paragraph(say["question.ask.next", ("film", ScreeningWords.Film(screening, say))])],
            Audience = Audience.Caller,
        };
        return stored with { Body = [new Quotation(text, []), .. stored.Body], WithoutSecrets = stored };
    }

    private async Task<Screening?> Usual(CancellationToken cancellationToken)
    {
        var ahead = await screenings.Ahead(cancellationToken);
        if (ahead.FirstOrDefault(screening => screening.State == ScreeningState.Running) is { } running)
            return running;
        return (await screenings.Past(new PageRequest(1, 1), cancellationToken)).Items is [var latest, ..] ? latest : ahead.FirstOrDefault(screening => screening.IsPublic);
    }

    private string Notice(Screening screening, Club club)
    {
        var say = locales.For(club.Locale);
        return say["question.notice", ("film", ScreeningWords.Film(screening, say))];
    }
}
