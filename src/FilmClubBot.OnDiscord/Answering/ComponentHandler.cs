using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rendering;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>Handles message components and modals: runs the call that a button, a select or a submitted form carries.</summary>
internal sealed class ComponentHandler(CallStorage callStorage, CommandPipeline pipeline, InteractionRunner runner, DiscordCards cards)
{
    /// <summary>Runs the call of a button or a select, or opens its form.</summary>
    public async Task<InteractionReply> Press(Interaction interaction, Asker asker, InteractionAct.Press press, CancellationToken cancellationToken)
    {
        if (CustomId.Parse(press.CustomId) is not { } id || await Call(id, press, cancellationToken) is not { } call)
            return await Stale(asker, cancellationToken);
        return id.Kind == CustomIdKind.Form
            ? await runner.Open(interaction, asker, call, pipeline.Form(call, asker.Permission, asker.Say.Locale), cancellationToken)
            : await runner.Run(interaction, asker, call, id.Kind is CustomIdKind.RunInPlace or CustomIdKind.SelectInPlace, cancellationToken);
    }

    /// <summary>Runs the call of a submitted form with the entered values.</summary>
    public async Task<InteractionReply> Submit(Interaction interaction, Asker asker, InteractionAct.FormSubmit form, CancellationToken cancellationToken)
    {
        if (CustomId.Parse(form.CustomId) is not { Kind: CustomIdKind.Form } id || await callStorage.Read(id.Token, cancellationToken) is not { } call)
            return await Stale(asker, cancellationToken);
        return await runner.Run(interaction, asker, form.Values.Aggregate(call, (filled, value) => filled.With(value.Key, value.Value)), false, cancellationToken);
    }

    private async Task<CommandCall?> Call(CustomId id, InteractionAct.Press press, CancellationToken cancellationToken)
    {
        if (id.Option is null)
            return await callStorage.Read(id.Token, cancellationToken);
        return press.Chosen switch
        {
            [['=', .. var value]] => (await callStorage.Read(id.Token, cancellationToken))?.With(id.Option, value),
            [var key] => await callStorage.Read(key, cancellationToken),
            _ => null,
        };
    }

    private Task<InteractionReply> Stale(Asker asker, CancellationToken cancellationToken) =>
        cards.Reply(Card.Refusal(asker.Say["discord.stale"], asker.Say["discord.again"]), asker.Say, cancellationToken);
}
