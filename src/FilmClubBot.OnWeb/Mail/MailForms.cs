using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.OnWeb.Mail;

/// <summary>The controls of a card as forms of a page without a script, each with a signed address of its own.</summary>
internal sealed class MailForms(MailLinks links, ClubId club, string account, Phrases say)
{
    /// <summary>The forms of a reply.</summary>
    /// <param name="card">The reply.</param>
    /// <param name="formOf">The form for the missing options of a call; null where there is none.</param>
    public IReadOnlyList<MailForm> Of(Card card, Func<CommandCall, CardForm?> formOf) =>
    [
        .. card.Form is { } form ? [Form(form, form.Send ?? say["mail.send"], card.Title)] : Array.Empty<MailForm>(),
        .. card.Actions.Select(action => Of(action, card.Title, formOf)).OfType<MailForm>(),
    ];

    private MailForm? Of(CardAction action, string about, Func<CommandCall, CardForm?> formOf) => action switch
    {
        Button button => new(PathOf(new(button.Call, button.Label, about)), button.MarkedLabel) { IsPrimary = button.Style == ButtonStyle.Primary },
        Select select => new(PathOf(new(select.Call, select.Label, about) { Options = [select.Option] }), say["mail.choose"])
        {
            Fields = [new(select.Option, select.Label, "", FieldKind.Choice, IsRequired: true, null, null, select.Choices)],
        },
        FormButton button when formOf(button.Call) is { } form => Form(form, button.Label, about),
        _ => null,
    };

    private MailForm Form(CardForm form, string button, string about) =>
        new(PathOf(new(form.Call, button, about) { Options = [.. form.Fields.Select(field => field.Option)] }), button) { Fields = [.. form.Fields.Where(field => field.Kind != FieldKind.File)] };

    private string PathOf(MailPress press) => links.PathOf(club, account, press);
}
