using System.Text.Json;
using FilmClubBot.Domain.Reviews;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Stores spans as a JSON list of pairs: <c>[[0,12],[40,55]]</c>.</summary>
internal sealed class SpanListConverter() : ValueConverter<IReadOnlyList<TextSpan>, string>(
    spans => Write(spans),
    json => Read(json))
{
    private static string Write(IReadOnlyList<TextSpan> spans) =>
        JsonSerializer.Serialize(spans.Select(span => new[] { span.Start, span.End }));

    private static TextSpan[] Read(string json) =>
        JsonSerializer.Deserialize<int[][]>(json)!.Select(pair => new TextSpan(pair[0], pair[1])).ToArray();
}

/// <summary>Compares lists of spans by their elements. The lists are immutable, so each serves as its own snapshot.</summary>
internal sealed class SpanListComparer() : ValueComparer<IReadOnlyList<TextSpan>>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
    spans => spans.Aggregate(0, (hash, span) => HashCode.Combine(hash, span)),
    spans => spans);
