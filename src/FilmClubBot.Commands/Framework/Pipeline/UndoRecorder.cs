using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Records a change, and offers to undo it on its reply.</summary>
internal sealed class UndoRecorder(IUndoLog log, IClock clock)
{
    /// <summary>The moment before which a change can no longer be undone.</summary>
    public Instant Since => clock.GetCurrentInstant() - Duration.FromMinutes(IUndoLog.Minutes);

    /// <summary>Records the change within the unit of work.</summary>
    /// <returns>The reply; with a button to undo the change where that is possible and only the caller sees it.</returns>
    public async Task<Card> Record(CommandCall call, Reversal reversal, Card reply, Caller caller, CancellationToken cancellationToken)
    {
        var id = await log.Record(caller.Member.Id, call, reversal, cancellationToken);
        if (reversal.Call is null || reply.Audience != Audience.Caller)
            return reply;
        var undo = new Button(caller.Say["undo.button"], new CommandCall("undo", ("change", id.ToString(CultureInfo.InvariantCulture))), Effect.Replace);
        return reply with { Actions = [.. reply.Actions, undo] };
    }
}
