using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>Star ratings as stars: a group of radio buttons, two to a star.</summary>
public partial class StarsView
{
    private IReadOnlyList<Choice> _lowestFirst = [];
    private string? _value;

    /// <summary>The id of the group; the ids of its parts start with it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What is rated.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The ratings from half a star on, the highest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Choice> Choices { get; set; }

    /// <summary>The initial value.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Whether a value is required.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>Whether the value is invalid.</summary>
    [Parameter]
    public bool IsWrong { get; set; }

    /// <summary>Called with each value that is selected, by a press or by the arrow keys.</summary>
    [Parameter]
    public Action<string>? OnValue { get; set; }

    /// <summary>Called with the value that is chosen by a press, or by Enter after the arrow keys.</summary>
    [Parameter]
    public Func<string, Task>? OnChosen { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _value = Value;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _lowestFirst = [.. Choices.Reverse()];

    private void Select(Choice choice)
    {
        _value = choice.Value;
        OnValue?.Invoke(choice.Value);
    }

    private async Task Press(KeyboardEventArgs key)
    {
        if (key.Key == "Enter" && _value is { } value && OnChosen is not null)
            await OnChosen(value);
    }
}
