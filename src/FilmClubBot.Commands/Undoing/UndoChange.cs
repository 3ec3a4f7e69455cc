using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Undoing;

/// <summary>
/// Undoes the caller's latest change: <c>/undo</c>. Repeated, it undoes the change before. Nobody undoes what another
/// member did, or what another has changed since.
/// </summary>
[Command("undo", Permission.Member, CommandTopic.Mine)]
internal sealed class UndoChange(IUndoLog log, UndoRecorder recorder, CallRunner runner) : ICommand<UndoChange.Options>
{
    /// <param name="Change">The number of the change; left out, the latest.</param>
    internal sealed record Options([FromButton] int? Change = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var changes = await log.LockLatest(caller.Member.Id, recorder.Since, cancellationToken);
        if (changes.FirstOrDefault(one => options.Change is null || one.Id == options.Change) is not { } change)
            return Card.Refusal(say["undo.none", ("n", IUndoLog.Minutes)], say["undo.cannot"]);
        if (await log.IsOvertaken(change, cancellationToken))
            return Card.Refusal(say["undo.overtaken"], new Code(change.Call.Text));

        if (change.Reversal.Call is not { } reversal)
            return Card.Refusal(say["confirm.forgood"], new Code(change.Call.Text));

        var restored = await runner.Run(reversal, caller with { IsUndoing = true }, cancellationToken);
        if (restored.IsRefusal)
            return restored with { Body = [.. restored.Body, new Paragraph(say["undo.failed"], " ", new Code(change.Call.Text))] };
        await log.Remove(change, cancellationToken);
        return new Card
        {
            Title = say["undo.done"],
            Body = [new Paragraph(new Code(change.Call.Text)), new Paragraph(restored.Title)],
            Audience = Audience.Caller,
        };
    }
}
